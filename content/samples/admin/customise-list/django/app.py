"""Choose the columns, filters and search of a list in the Django admin."""

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


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField()
    in_print = models.BooleanField(default=True)


# region: list
@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title", "pages", "in_print"]
    list_filter = ["in_print"]
    search_fields = ["title"]


# endregion

urlpatterns = [path("admin/", admin.site.urls)]

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Book)
Book.objects.create(title="Solaris", pages=204)
Book.objects.create(title="Orlando", pages=333, in_print=False)

client = Client()
client.force_login(User.objects.create_superuser("lem"))
page = client.get("/admin/library/book/").content.decode()
assert "column-pages" in page and "By in print" in page

found = client.get("/admin/library/book/?q=sola").content.decode()
assert "Solaris" in found and "Orlando" not in found

filtered = client.get("/admin/library/book/?in_print__exact=0").content.decode()
assert "Orlando" in filtered and "Solaris" not in filtered

print("search for sola: Solaris")
print("not in print: Orlando")
