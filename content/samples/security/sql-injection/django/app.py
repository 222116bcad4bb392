"""SQL injection and Django's ORM."""

import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models


class LibraryConfig(AppConfig):
    name = "__main__"
    label = "library"


settings.configure(
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=["__main__.LibraryConfig"],
)
django.setup()


class Reader(models.Model):
    name = models.CharField(max_length=100)


with connection.schema_editor() as editor:
    editor.create_model(Reader)
Reader.objects.create(name="Lem")
Reader.objects.create(name="Woolf")

hostile = "nobody' OR '1'='1"

# region: query
through_orm = Reader.objects.filter(name=hostile)
bound = Reader.objects.raw("SELECT * FROM library_reader WHERE name = %s", [hostile])
# endregion
assert len(through_orm) == 0
assert len(list(bound)) == 0

# Never do this: the value becomes part of the statement.
pasted = Reader.objects.raw(f"SELECT * FROM library_reader WHERE name = '{hostile}'")
assert len(list(pasted)) == 2

print("through the ORM: 0 rows")
print("bound parameter: 0 rows")
print("pasted together: 2 rows, everybody")
