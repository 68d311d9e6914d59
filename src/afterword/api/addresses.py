"""Where the API lives."""

from django.urls import path

from afterword.api.answers import api

handler404 = "afterword.api.refusals.nowhere"
urlpatterns = [path("api/1/", api.urls)]
