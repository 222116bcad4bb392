"""Register one model with the Django admin and store a record through it."""

import django
from django.apps import AppConfig
from django.conf import settings


class LibraryConfig(AppConfig):
    name = "__main__"
    label = "library"


settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    # startproject writes these lists for you.
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "__main__.LibraryConfig",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ]
            },
        }
    ],
)
django.setup()

from django.contrib import admin  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


# region: register
class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField()

    def __str__(self):
        return self.title


admin.site.register(Book)

urlpatterns = [path("admin/", admin.site.urls)]
# endregion

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Book)

# A stranger is sent to the log-in page.
client = Client()
response = client.get("/admin/library/book/")
assert response.status_code == 302
assert response["Location"].startswith("/admin/login/")

# A member of the staff adds a book through the generated form.
client.force_login(User.objects.create_superuser("lem"))
form = client.get("/admin/library/book/add/").content.decode()
assert 'name="title"' in form and 'name="pages"' in form
client.post("/admin/library/book/add/", {"title": "Solaris", "pages": 204})
assert "Solaris" in client.get("/admin/library/book/").content.decode()

print("stranger:", response.status_code, "to the log-in page")
print("stored through the admin:", Book.objects.get().title)
