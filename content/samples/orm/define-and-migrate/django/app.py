"""Define two models, and bring an empty database to their shape with migrations."""

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

settings.configure(
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=["library"],
)
django.setup()

from library.models import Author, Book  # noqa: E402

# region: migrate
# The same commands as on the shell: manage.py makemigrations, manage.py migrate
call_command("makemigrations", "library", check_changes=True, verbosity=0)
call_command("migrate", verbosity=0)
# endregion

tables = set(connection.introspection.table_names())
assert {"library_author", "library_book", "django_migrations"} <= tables

author = Author.objects.create(name="Ursula K. Le Guin")
book = Book.objects.create(title="The Dispossessed", author=author)
assert book.pages == 0

# Back to the state before the second migration: the column is gone again.
call_command("migrate", "library", "0001", verbosity=0)
with connection.cursor() as cursor:
    description = connection.introspection.get_table_description(
        cursor, "library_book"
    )
columns = [column.name for column in description]
assert "pages" not in columns

print("tables:", ", ".join(sorted(tables)))
print("columns after going back one migration:", ", ".join(columns))
