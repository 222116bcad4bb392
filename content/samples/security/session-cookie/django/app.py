"""The session cookie of Django: a key, while the data stays on the server."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    # region: flags
    SESSION_COOKIE_SECURE=True,  # off by default
    # endregion
)
django.setup()

from django.core.management import call_command  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


def enter(request):
    request.session["name"] = "lem"
    return HttpResponse("in")


urlpatterns = [path("enter/", enter)]

call_command("migrate", verbosity=0)
cookie = Client().get("/enter/", secure=True).cookies["sessionid"]
assert "lem" not in cookie.value  # only a random key
assert cookie["httponly"] and cookie["samesite"] == "Lax"  # on by default
assert cookie["secure"]

print("HttpOnly, SameSite=Lax by default; Secure switched on")
