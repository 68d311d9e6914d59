from django.http import HttpRequest, HttpResponse


def capture(request: HttpRequest, step: str = "") -> HttpResponse:
    return HttpResponse("")


understand = every = desk = check = settings = capture
