"""Render a page that extends a base template with Django's own engine."""

from pathlib import Path

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
        }
    ],
)
django.setup()

from django.shortcuts import render  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


# region: view
def book_list(request):
    books = [{"title": "Solaris"}, {"title": "Orlando"}]
    return render(request, "books.html", {"books": books})


# endregion

urlpatterns = [path("books/", book_list)]

page = Client().get("/books/").content.decode()
assert "<title>Books</title>" in page  # the block of the child
assert "<main>" in page  # the frame of the base
assert "1. SOLARIS" in page and "2. ORLANDO" in page

print(" ".join(page.split()))
