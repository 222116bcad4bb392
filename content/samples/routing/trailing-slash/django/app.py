"""Trailing slashes in Django: CommonMiddleware appends one (APPEND_SLASH)."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    # startproject puts this middleware in for you.
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
)
django.setup()

from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


def page(request):
    return HttpResponse("here")


# region: slash
urlpatterns = [path("books/", page), path("about", page)]
# endregion

client = Client()
redirected = client.get("/books")
assert redirected.status_code == 301 and redirected["Location"] == "/books/"
assert client.get("/about").status_code == 200
assert client.get("/about/").status_code == 404

print("/books:", redirected.status_code, "to", redirected["Location"])
print("/about/:", client.get("/about/").status_code)
