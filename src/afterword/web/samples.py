"""The sample letters, to be read and searched."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from afterword.app.pages.samples_page import samples_page
from afterword.web.page import part, show


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """Show the samples of a kind that hold the words; only the list of them to a script."""
    context = {"samples": samples_page(request.GET.get("kind", ""), request.GET.get("words", ""))}
    if request.headers.get("HX-Request"):
        return part(request, "parts/samples.html", context)
    return show(request, "samples.html", context)
