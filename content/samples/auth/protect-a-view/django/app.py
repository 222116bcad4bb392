"""Log in with Django: accounts, views and the decorator come with it."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    LOGIN_URL="/login/",
    LOGIN_REDIRECT_URL="/shelf/",
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    (
                        "django.template.loaders.locmem.Loader",
                        {"registration/login.html": "{{ form.as_p }}"},
                    )
                ]
            },
        }
    ],
)
django.setup()

from django.contrib.auth.decorators import login_required  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.contrib.auth.views import LoginView, LogoutView  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


# region: protect
@login_required
def shelf(request):
    return HttpResponse(f"the shelf of {request.user.username}")


urlpatterns = [
    path("login/", LoginView.as_view()),
    path("logout/", LogoutView.as_view(next_page="/login/")),
    path("shelf/", shelf),
]
# endregion

call_command("migrate", verbosity=0)
User.objects.create_user("lem", password="a long sentence")

client = Client()
stranger = client.get("/shelf/")
assert stranger.status_code == 302
assert stranger["Location"] == "/login/?next=/shelf/"

client.post("/login/", {"username": "lem", "password": "wrong"})
assert client.get("/shelf/").status_code == 302

client.post("/login/", {"username": "lem", "password": "a long sentence"})
inside = client.get("/shelf/")
assert inside.content == b"the shelf of lem"

client.post("/logout/")
assert client.get("/shelf/").status_code == 302

print("stranger:", stranger.status_code, "to", stranger["Location"])
print("logged in:", inside.content.decode())
