"""Count and sum per group in the database, and filter the groups."""

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


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField()
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)

lem = Author.objects.create(name="Lem")
woolf = Author.objects.create(name="Woolf")
Author.objects.create(name="Nobody")
Book.objects.create(title="Solaris", pages=204, author=lem)
Book.objects.create(title="The Cyberiad", pages=295, author=lem)
Book.objects.create(title="Orlando", pages=334, author=woolf)

# region: aggregate
authors = (
    Author.objects.annotate(
        titles=models.Count("books"), pages=models.Sum("books__pages")
    )
    .filter(titles__gt=0)
    .order_by("-pages")
)
# endregion

result = [(author.name, author.titles, author.pages) for author in authors]
assert result == [("Lem", 2, 499), ("Woolf", 1, 334)]

longest = Book.objects.aggregate(longest=models.Max("pages"))
assert longest == {"longest": 334}

for name, titles, pages in result:
    print(f"{name}: {titles} titles, {pages} pages")
