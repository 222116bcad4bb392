"""Count the Python function calls of a request: bare text, and a page from a query."""

import sys
from wsgiref.util import setup_testing_defaults

from flask import Flask, render_template
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


# region: views
@app.get("/hello")
def hello() -> str:
    return "Hello"


@app.get("/books")
def books() -> str:
    return render_template("books.html", books=db.session.scalars(select(Book)))


# endregion

with app.app_context():
    db.create_all()
    db.session.add_all([Book(title=f"Book {number}") for number in range(50)])
    db.session.commit()


def count_calls(path: str) -> int:
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    for _ in range(3):  # the first requests fill caches
        environ = {"PATH_INFO": path}
        setup_testing_defaults(environ)
        calls = 0
        sys.setprofile(count)
        body = b"".join(app(environ, lambda status, headers: None))
        sys.setprofile(None)
    assert body
    return calls


text = count_calls("/hello")
page = count_calls("/books")

assert text < page / 3

print(f"text: {text} calls")
print(f"page with 50 rows: {page} calls")
