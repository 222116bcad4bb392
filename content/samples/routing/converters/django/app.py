"""Path converters in Django."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
)
django.setup()

from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path, register_converter  # noqa: E402


# region: routes
class YearConverter:
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04}"


register_converter(YearConverter, "year")


def book(request, book_id):
    return HttpResponse(f"book {book_id + 1} follows")


def archive(request, year):
    return HttpResponse(f"archive of {year}")


urlpatterns = [
    path("books/<int:book_id>/", book),
    path("archive/<year:year>/", archive),
]
# endregion

client = Client()
assert client.get("/books/41/").content == b"book 42 follows"
assert client.get("/books/lem/").status_code == 404
assert client.get("/archive/1961/").content == b"archive of 1961"
assert client.get("/archive/61/").status_code == 404

print(client.get("/books/41/").content.decode())
print("/books/lem/:", client.get("/books/lem/").status_code)
