"""Editors see and change their own books only, in every page of the admin."""

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
from django.contrib.auth.models import Permission, User  # noqa: E402
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


class Book(models.Model):
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(User, models.CASCADE)


# region: rows
@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title"]
    fields = ["title"]

    def get_queryset(self, request):
        return super().get_queryset(request).filter(owner=request.user)

    def save_model(self, request, book, form, change):
        if not change:
            book.owner = request.user
        super().save_model(request, book, form, change)


# endregion

urlpatterns = [path("admin/", admin.site.urls)]

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Book)

ada = User.objects.create_user("ada", is_staff=True)
grace = User.objects.create_user("grace", is_staff=True)
# migrate makes these permissions for every model of an app with migrations.
for action in ("view", "add", "change", "delete"):
    permission = Permission.objects.create(
        codename=f"{action}_book",
        name=f"Can {action} book",
        content_type=ContentType.objects.get_for_model(Book),
    )
    ada.user_permissions.add(permission)
Book.objects.create(title="Solaris", owner=ada)
orlando = Book.objects.create(title="Orlando", owner=grace)

client = Client()
client.force_login(ada)
page = client.get("/admin/library/book/").content.decode()
assert "Solaris" in page and "Orlando" not in page and "1 book" in page

# Another owner's row, by its id: the admin says that there is no such book.
change, delete = (
    f"/admin/library/book/{orlando.pk}/{action}/" for action in ("change", "delete")
)
assert client.get(change).status_code == 302
client.post(change, {"title": "Taken over"})
client.post(delete, {"post": "yes"})
orlando.refresh_from_db()
assert orlando.title == "Orlando"

# A new book belongs to the person who adds it.
client.post("/admin/library/book/add/", {"title": "Kindred"})
assert Book.objects.get(title="Kindred").owner == ada

print("list: Solaris; count: 1")
print("another owner's book: not opened, not changed, not deleted")
