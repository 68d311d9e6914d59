"""Where each page lives: every thing is a resource, every verb a form on it."""

from django.urls import path

from afterword.web import (
    access,
    account,
    assets,
    calls,
    capture,
    cases,
    enclosed,
    letters,
    preferences,
    printing,
    samples,
    today,
    tray,
    wordings,
)

handler404 = "afterword.web.refusals.nowhere"
urlpatterns = [
    path("", today.today),
    path("undo", today.undo),
    path("capture", capture.capture),
    path("capture/understand", capture.understand),
    path("cases", cases.every),
    path("cases/<str:case>", cases.one),
    path("cases/<str:case>/people", cases.people),
    path("cases/<str:case>/moments", cases.moments),
    path("cases/<str:case>/touches", cases.touches),
    path("cases/<str:case>/decisions", cases.decisions),
    path("cases/<str:case>/offers", cases.offers),
    path("cases/<str:case>/outcome", cases.outcome),
    path("cases/<str:case>/waivers", cases.waivers),
    path("calls/<path:step>", calls.sheet),
    path("letters", letters.every),
    path("letters/<path:step>", letters.desk),
    path("check/<path:step>", letters.check),
    path("files/<path:step>", enclosed.files),
    path("samples", samples.every),
    path("asked", wordings.asked),
    path("tray", tray.tray),
    path("tray/<path:step>", tray.move),
    path("print/<path:step>", printing.sheet),
    path("paper/<str:part>/<path:step>", printing.pdf),
    path("keys", preferences.keys),
    path("settings", preferences.settings),
    path("account", account.account),
    path("open/<str:token>", access.come_in),
    path("static/<path:name>", assets.serve_asset),
]
