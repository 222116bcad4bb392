"""Answer 304 to a browser that already holds the current page."""

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import condition

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()

version = 1
rendered: list[int] = []


# region: view
def report_etag(request: HttpRequest) -> str:
    return f'"report-{version}"'  # cheap: a version number, a date of change


@condition(etag_func=report_etag)
def report(request: HttpRequest) -> HttpResponse:
    rendered.append(version)
    return HttpResponse("a page that takes long to make")


# endregion

urlpatterns = [path("report", report)]

client = Client()
first = client.get("/report")
etag = first.headers["ETag"]
assert (first.status_code, etag) == (200, '"report-1"')

second = client.get("/report", headers={"If-None-Match": etag})
assert second.status_code == 304
assert second.content == b""
assert rendered == [1]  # the view was not called again

version = 2
third = client.get("/report", headers={"If-None-Match": etag})
assert third.status_code == 200
assert rendered == [1, 2]

print("answers:", first.status_code, second.status_code, third.status_code)
print("pages made:", len(rendered))
