"""A form made from a model, in Django."""

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
    INSTALLED_APPS=["__main__.LibraryConfig"],
)
django.setup()

from django.core.validators import MinLengthValidator  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.forms import ModelForm  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402


class Book(models.Model):
    title = models.CharField(max_length=200, validators=[MinLengthValidator(3)])
    pages = models.PositiveIntegerField()


# region: form
class BookForm(ModelForm):
    class Meta:
        model = Book
        fields = ["title", "pages"]


def add(request):
    form = BookForm(request.POST)
    if form.is_valid():
        form.save()
        return HttpResponse("saved")
    return HttpResponse(form.errors.as_text(), status=422)


# endregion

urlpatterns = [path("add/", add)]

with connection.schema_editor() as editor:
    editor.create_model(Book)

client = Client()
refused = client.post("/add/", {"title": "It", "pages": "many"})
assert refused.status_code == 422
assert b"title" in refused.content and b"pages" in refused.content
assert Book.objects.count() == 0

saved = client.post("/add/", {"title": "Solaris", "pages": "204"})
assert saved.content == b"saved"
assert Book.objects.get().pages == 204  # a number, not a text

print("refused:", refused.status_code, "for title and pages")
print("saved:", Book.objects.get().title)
