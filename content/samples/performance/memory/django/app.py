"""Measure what Django's objects take: bare, and with the parts of a new project."""

import tracemalloc

tracemalloc.start()

from importlib import import_module  # noqa: E402
from wsgiref.util import setup_testing_defaults  # noqa: E402

import django  # noqa: E402
from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402

# region: parts
APPS = [f"django.contrib.{name}" for name in ("admin", "auth", "contenttypes")]
APPS += [f"django.contrib.{name}" for name in ("sessions", "messages", "staticfiles")]
# endregion
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    ROOT_URLCONF=__name__,
    SECRET_KEY="for this test only",
    STATIC_URL="static/",
)
django.setup()


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Hello")


urlpatterns = [path("", hello)]


def megabytes_after_a_request() -> float:
    environ: dict[str, str] = {}
    setup_testing_defaults(environ)
    body = WSGIHandler()(environ, lambda status, headers: None)
    assert b"".join(body) == b"Hello"
    return tracemalloc.get_traced_memory()[0] / 1_000_000


bare = megabytes_after_a_request()

apps.set_installed_apps(APPS)
settings.MIDDLEWARE = MIDDLEWARE
admin = import_module("django.contrib.admin")
urlpatterns.append(path("admin/", admin.site.urls))
full = megabytes_after_a_request()

assert bare < full

print(f"bare: {bare:.0f} MB")
print(f"with admin, users, sessions and ORM: {full:.0f} MB")
