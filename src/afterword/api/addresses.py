"""Where the API lives."""

from django.urls import path

from afterword.api.answers import api
from afterword.api.refusals import nowhere

handler404 = "afterword.api.refusals.nowhere"
urlpatterns = [
    # Ninja has a page of its own there, which needs pages that we do not have.
    path("api/1/", lambda request: nowhere(request, LookupError())),
    path("api/1/", api.urls),
]
