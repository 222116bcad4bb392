"""List ten books with their authors: eleven queries, or two, or one."""

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import FieldFetchBlocked
from django.db import connection, models
from django.db.models import FETCH_PEERS, FETCH_RAISE
from django.test.utils import CaptureQueriesContext


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
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)

for number in range(10):
    author = Author.objects.create(name=f"Author {number}")
    Book.objects.create(title=f"Book {number}", author=author)


def count_queries(books: models.QuerySet) -> int:
    with CaptureQueriesContext(connection) as queries:
        names = [book.author.name for book in books]
    assert len(names) == 10
    return len(queries)


# region: lazy
books = Book.objects.all()  # book.author asks the database once per book
# endregion
lazy = count_queries(books)

# region: joined
books = Book.objects.select_related("author")  # one query with a join
# endregion
joined = count_queries(books)

# region: second-query
books = Book.objects.prefetch_related("author")  # a second query with IN (…)
# endregion
prefetched = count_queries(books)

# region: refuse
books = Book.objects.fetch_mode(FETCH_RAISE)  # a lazy load is an error
# endregion
try:
    count_queries(books)
except FieldFetchBlocked as error:
    refused = str(error)

# Since Django 6.1: the first access fetches the authors of all ten books.
peers = count_queries(Book.objects.fetch_mode(FETCH_PEERS))

assert (lazy, joined, prefetched, peers) == (11, 1, 2, 2)
print(f"lazy {lazy}, joined {joined}, second query {prefetched}")
print("refused:", refused)
