"""Ask for rows by what stands in a related table, with AND, OR and a substring."""

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


class Author(models.Model):
    name = models.CharField(max_length=100)
    country = models.CharField(max_length=2)


class Book(models.Model):
    title = models.CharField(max_length=200)
    year = models.PositiveIntegerField()
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)

lem = Author.objects.create(name="Stanisław Lem", country="PL")
woolf = Author.objects.create(name="Virginia Woolf", country="GB")
Book.objects.bulk_create(
    [
        Book(title="Solaris", year=1961, author=lem),
        Book(title="The Cyberiad", year=1965, author=lem),
        Book(title="Orlando", year=1928, author=woolf),
        Book(title="The Waves", year=1931, author=woolf),
    ]
)

# region: query
books = (
    Book.objects.filter(author__country="PL")
    .filter(models.Q(title__icontains="sol") | models.Q(year__gt=1964))
    .order_by("year")
)
# endregion

assert [book.title for book in books] == ["Solaris", "The Cyberiad"]
assert "INNER JOIN" in str(books.query)

# The value is a parameter of the statement, not a part of its text.
hostile = "' OR 1=1 --"
assert Book.objects.filter(title=hostile).count() == 0

# region: raw
rows = Book.objects.raw(
    "SELECT * FROM library_book WHERE year < %s ORDER BY year", [1940]
)
# endregion
assert [book.title for book in rows] == ["Orlando", "The Waves"]

print("found:", ", ".join(book.title for book in books))
