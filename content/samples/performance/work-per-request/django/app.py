"""Count the Python function calls of a request: bare text, and a page from a query."""

import sys
from pathlib import Path
from wsgiref.util import setup_testing_defaults

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.test import override_settings
from django.urls import path


class LibraryConfig(AppConfig):
    name = "__main__"
    label = "library"


settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "__main__.LibraryConfig",
    ],
    MIDDLEWARE=[  # as startproject writes it
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    ROOT_URLCONF=__name__,
    SECRET_KEY="for this test only",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
        }
    ],
)
django.setup()


class Book(models.Model):
    title = models.CharField(max_length=200)


# region: views
def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello")


def books(request: HttpRequest) -> HttpResponse:
    return render(request, "books.html", {"books": Book.objects.all()})


# endregion

urlpatterns = [path("hello", hello), path("books", books)]

with connection.schema_editor() as editor:
    editor.create_model(Book)
Book.objects.bulk_create([Book(title=f"Book {number}") for number in range(50)])


def count_calls(application: WSGIHandler, path: str) -> int:
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    for _ in range(3):  # the first requests fill caches
        environ = {"PATH_INFO": path}
        setup_testing_defaults(environ)
        calls = 0
        sys.setprofile(count)
        body = b"".join(application(environ, lambda status, headers: None))
        sys.setprofile(None)
    assert body
    return calls


full = WSGIHandler()
with override_settings(MIDDLEWARE=[]):
    bare = WSGIHandler()

bare_hello = count_calls(bare, "/hello")
full_hello = count_calls(full, "/hello")
full_books = count_calls(full, "/books")

assert bare_hello < full_hello < full_books / 3

print(f"text, no middleware: {bare_hello} calls")
print(f"text, middleware of a new project: {full_hello} calls")
print(f"page with 50 rows: {full_books} calls")
