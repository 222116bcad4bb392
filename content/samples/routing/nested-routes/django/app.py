"""Include the routes of an app under a prefix in Django."""

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
from django.urls import include, path, reverse  # noqa: E402


def shelf(request):
    return HttpResponse("the shelf")


def book(request, book_id):
    return HttpResponse(f"book {book_id}")


# region: nested
# In a project these stand in library/urls.py.
library = (
    [path("", shelf, name="shelf"), path("<int:book_id>/", book, name="book")],
    "library",
)

urlpatterns = [path("library/", include(library))]
# endregion

assert Client().get("/library/").content == b"the shelf"
assert Client().get("/library/7/").content == b"book 7"
assert reverse("library:book", args=[7]) == "/library/7/"

print(reverse("library:book", args=[7]))
