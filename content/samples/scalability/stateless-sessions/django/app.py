"""Two workers that share only the secret key serve one visitor in turn."""

from base64 import urlsafe_b64decode

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

# region: configure
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
# The default is the database: "django.contrib.sessions.backends.db"
# endregion

settings.configure(
    ALLOWED_HOSTS=["testserver"],
    MIDDLEWARE=MIDDLEWARE,
    ROOT_URLCONF=__name__,
    SECRET_KEY="the same on every machine, from the environment in production",
    SESSION_ENGINE=SESSION_ENGINE,
)
django.setup()


# region: view
def basket(request: HttpRequest) -> HttpResponse:
    items = request.session.setdefault("basket", [])
    items.append(request.GET["item"])
    request.session.modified = True
    return HttpResponse(", ".join(items))


# endregion

urlpatterns = [path("basket", basket)]

workers = [Client(), Client()]  # each with a handler of its own, and no database

first = workers[0].get("/basket", {"item": "lamp"})
cookie = first.cookies["sessionid"].value
workers[1].cookies["sessionid"] = cookie  # the browser carries its cookie along
second = workers[1].get("/basket", {"item": "chair"})
assert second.content == b"lamp, chair"

# Signed, not encrypted: the visitor can read it…
payload = cookie.split(":")[0]
readable = urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
assert readable == b'{"basket":["lamp"]}'

# … and cannot change it: a forged cookie is an empty session.
workers[1].cookies["sessionid"] = "eyJiYXNrZXQiOlsieWFjaHQiXX0" + cookie[27:]
forged = workers[1].get("/basket", {"item": "chair"})
assert forged.content == b"chair"

print("second worker:", second.content.decode())
print("readable in the cookie:", readable.decode())
print("after a forged cookie:", forged.content.decode())
