"""Time the same four answers in Django and in Flask, in one process, by turns.

Prints JSON: per task and framework the microseconds of processor time that one
request takes, in every round. Needs Django, Flask and Flask-SQLAlchemy.
"""

import gc
import json
import sys
import time
from wsgiref.util import setup_testing_defaults

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 24
SECONDS = 0.05  # what one framework does in one round, roughly
ROWS = 50

# What both read: one database in memory each, with the same rows.
TITLES = [(number, f"Book {number}", 100 + number) for number in range(1, ROWS + 1)]
PAGE = """<!doctype html><title>Books</title><ul>
{% for book in books %}<li>{{ book.title }}, {{ book.pages }} pages</li>
{% endfor %}</ul>"""
# Twenty routes stand before those that are asked for.
OTHERS = [f"other-{number}" for number in range(20)]

# ---------------------------------------------------------------- Django
import django  # noqa: E402
from django.apps import AppConfig  # noqa: E402
from django.conf import settings  # noqa: E402


class LibraryConfig(AppConfig):
    name = "__main__"
    label = "library"


PROJECT_MIDDLEWARE = [  # as startproject writes it
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "__main__.LibraryConfig",
    ],
    MIDDLEWARE=[],
    ROOT_URLCONF="__main__",
    SECRET_KEY="for this benchmark only",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                # Compiled once and kept, as without DEBUG.
                "loaders": [
                    (
                        "django.template.loaders.cached.Loader",
                        [
                            (
                                "django.template.loaders.locmem.Loader",
                                {"books.html": PAGE},
                            )
                        ],
                    )
                ]
            },
        }
    ],
)
django.setup()

from django.core.handlers.wsgi import WSGIHandler  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from django.shortcuts import get_object_or_404, render  # noqa: E402
from django.test import override_settings  # noqa: E402
from django.urls import path  # noqa: E402


class DjangoBook(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField()


def django_text(request, number=0):
    return HttpResponse("Hello", content_type="text/plain")


def django_json(request):
    return JsonResponse({"title": "Solaris", "pages": 204, "tags": ["novel", "sea"]})


def django_template(request):
    books = [{"title": title, "pages": pages} for _, title, pages in TITLES]
    return render(request, "books.html", {"books": books})


def django_query(request, number):
    book = get_object_or_404(DjangoBook, pk=number)
    return JsonResponse({"title": book.title, "pages": book.pages})


urlpatterns = [
    *(path(f"{other}/<int:number>/", django_text) for other in OTHERS),
    path("text/<int:number>/", django_text),
    path("json/", django_json),
    path("template/", django_template),
    path("query/<int:number>/", django_query),
]

with connection.schema_editor() as editor:
    editor.create_model(DjangoBook)
DjangoBook.objects.bulk_create(
    DjangoBook(pk=number, title=title, pages=pages) for number, title, pages in TITLES
)
django_bare = WSGIHandler()
with override_settings(MIDDLEWARE=PROJECT_MIDDLEWARE):
    django_project = WSGIHandler()

# ----------------------------------------------------------------- Flask
from flask import Flask, render_template  # noqa: E402
from flask_sqlalchemy import SQLAlchemy  # noqa: E402
from jinja2 import DictLoader  # noqa: E402
from sqlalchemy.orm import Mapped, mapped_column  # noqa: E402

flask = Flask("library")
flask.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
flask.jinja_loader = DictLoader({"books.html": PAGE})
db = SQLAlchemy(flask)


class FlaskBook(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]


for other in OTHERS:
    flask.add_url_rule(f"/{other}/<int:number>/", other, lambda number: "Hello")


@flask.get("/text/<int:number>/")
def flask_text(number):
    return "Hello", {"Content-Type": "text/plain"}


@flask.get("/json/")
def flask_json():
    return {"title": "Solaris", "pages": 204, "tags": ["novel", "sea"]}


@flask.get("/template/")
def flask_template():
    books = [{"title": title, "pages": pages} for _, title, pages in TITLES]
    return render_template("books.html", books=books)


@flask.get("/query/<int:number>/")
def flask_query(number):
    book = db.get_or_404(FlaskBook, number)
    return {"title": book.title, "pages": book.pages}


with flask.app_context():
    db.create_all()
    for number, title, pages in TITLES:
        db.session.add(FlaskBook(id=number, title=title, pages=pages))
    db.session.commit()


# ------------------------------------------------------------- Measuring
def ask(app, address):
    environ = {"PATH_INFO": address, "REQUEST_METHOD": "GET"}
    setup_testing_defaults(environ)
    environ["HTTP_HOST"] = "127.0.0.1"
    seen = []
    body = app(environ, lambda status, headers: seen.append(status))
    content = b"".join(body)
    body.close()
    return seen[0], content


def time_of(app, address, count):
    """Microseconds of processor time per request."""
    begun = time.process_time_ns()
    for _ in range(count):
        ask(app, address)
    return (time.process_time_ns() - begun) / count / 1000


TASKS = {
    "text": ("/text/7/", django_bare),
    "text-project": ("/text/7/", django_project),
    "json": ("/json/", django_bare),
    "template": ("/template/", django_bare),
    "query": ("/query/7/", django_bare),
}

result = {}
for name, (address, django_app) in TASKS.items():
    # Both must say the same before they are timed.
    (django_status, django_body), (flask_status, flask_body) = (
        ask(django_app, address),
        ask(flask.wsgi_app, address),
    )
    assert django_status == flask_status == "200 OK", (django_status, flask_status)
    if name in ("json", "query"):
        assert json.loads(django_body) == json.loads(flask_body)
    else:
        assert django_body.split() == flask_body.split()
    apps = {"django": django_app, "flask": flask.wsgi_app}
    counts = {}
    for side, app in apps.items():
        time_of(app, address, 50)  # caches are warm from here on
        counts[side] = max(
            10, int(SECONDS * 1_000_000 / time_of(app, address, 50))
        )
    times = {"django": [], "flask": []}
    gc.collect()
    for turn in range(ROUNDS):
        # Each begins every other round: neither always has the other's heat.
        order = ("django", "flask") if turn % 2 == 0 else ("flask", "django")
        for side in order:
            times[side].append(round(time_of(apps[side], address, counts[side]), 2))
    result[name] = times

print(json.dumps({"python": sys.version.split()[0], "rounds": ROUNDS, "times": result}))
