"""Test a view in Django: TestCase, client, and a transaction around each test.

In a project: tests.py, run by python manage.py test.
"""

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
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "__main__.LibraryConfig",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
)
django.setup()

import unittest  # noqa: E402

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import TestCase  # noqa: E402
from django.urls import path  # noqa: E402


class Book(models.Model):
    title = models.CharField(max_length=200)


def add(request):
    if not request.user.is_authenticated:
        return HttpResponse("please log in", status=401)
    Book.objects.create(title=request.POST["title"])
    return HttpResponse("stored")


urlpatterns = [path("add/", add)]


# region: test
class AddTests(TestCase):
    def test_a_stranger_is_refused(self):
        response = self.client.post("/add/", {"title": "Solaris"})
        self.assertEqual(response.status_code, 401)
        self.assertEqual(Book.objects.count(), 0)

    def test_a_user_stores_a_book(self):
        self.client.force_login(User.objects.create_user("lem"))
        response = self.client.post("/add/", {"title": "Solaris"})
        self.assertContains(response, "stored")
        self.assertEqual(Book.objects.get().title, "Solaris")


# endregion

call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Book)
tests = unittest.defaultTestLoader.loadTestsFromTestCase(AddTests)
result = unittest.TextTestRunner(verbosity=0, stream=open("/dev/null", "w")).run(tests)
assert result.wasSuccessful() and result.testsRun == 2
assert Book.objects.count() == 0  # each test was rolled back

print("2 tests passed, nothing left in the database")
