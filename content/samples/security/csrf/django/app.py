"""CSRF protection in Django: a middleware and a template tag."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    # region: protect
    # startproject puts this middleware in for you.
    MIDDLEWARE=["django.middleware.csrf.CsrfViewMiddleware"],
    # endregion
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
)
django.setup()

from django.http import HttpResponse  # noqa: E402
from django.template import engines  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402

FORM = "<form method=post>{% csrf_token %}<button>Delete</button></form>"


def delete(request):
    if request.method == "POST":
        return HttpResponse("deleted")
    return HttpResponse(engines["django"].from_string(FORM).render({}, request))


urlpatterns = [path("delete/", delete)]

# The test client skips the check unless it is told to enforce it.
client = Client(enforce_csrf_checks=True)

forged = client.post("/delete/")
assert forged.status_code == 403

page = client.get("/delete/").content.decode()
token = page.split('value="')[1].split('"')[0]
honest = client.post("/delete/", {"csrfmiddlewaretoken": token})
assert honest.content == b"deleted"

print("without token:", forged.status_code)
print("with token:", honest.status_code, honest.content.decode())
