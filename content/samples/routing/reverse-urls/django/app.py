"""Build addresses from names in Django."""

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
from django.urls import NoReverseMatch, path, reverse  # noqa: E402


# region: reverse
def book(request, book_id):
    return HttpResponse(f"book {book_id}")


urlpatterns = [path("books/<int:book_id>/", book, name="book")]

address = reverse("book", kwargs={"book_id": 7}, query={"tab": "notes"})
# endregion

assert address == "/books/7/?tab=notes"
assert Client().get(address).content == b"book 7"
try:
    reverse("bok", kwargs={"book_id": 7})
except NoReverseMatch as error:
    print(address)
    print(type(error).__name__)
else:
    raise AssertionError("a name that does not exist was reversed")
