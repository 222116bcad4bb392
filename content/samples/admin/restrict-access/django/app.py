"""Who may open which part of the Django admin."""

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


# region: access
@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    list_display = ["title"]

    def get_queryset(self, request):
        # Log-in, staff flag and model permission are checked before this.
        books = super().get_queryset(request)
        return books if request.user.is_superuser else books.filter(owner=request.user)


# endregion

urlpatterns = [path("admin/", admin.site.urls)]

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Book)

reader = User.objects.create_user("reader")
clerk = User.objects.create_user("clerk", is_staff=True)
editor_user = User.objects.create_user("editor", is_staff=True)
# migrate makes these permissions for every model of an app with migrations.
view_book = Permission.objects.create(
    codename="view_book",
    name="Can view book",
    content_type=ContentType.objects.get_for_model(Book),
)
editor_user.user_permissions.add(view_book)
boss = User.objects.create_superuser("boss")
Book.objects.create(title="Solaris", owner=editor_user)
Book.objects.create(title="Orlando", owner=boss)


def visit(user):
    client = Client()
    if user:
        client.force_login(user)
    return client.get("/admin/library/book/")


assert visit(None).status_code == 302  # a stranger: to the log-in page
assert visit(reader).status_code == 302  # an account, but no staff flag
assert visit(clerk).status_code == 403  # staff, but no permission for books

seen = visit(editor_user).content.decode()
assert "Solaris" in seen and "Orlando" not in seen  # only the own books
seen = visit(boss).content.decode()
assert "Solaris" in seen and "Orlando" in seen

print("stranger 302, reader 302, clerk 403")
print("editor sees Solaris, boss sees both")
