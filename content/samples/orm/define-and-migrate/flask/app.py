"""Define two models, and bring an empty database to their shape with migrations."""

from flask import Flask
from flask_migrate import Migrate, check, downgrade, upgrade
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, String, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)
migrate = Migrate(app, db)


# region: model
class Author(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    pages: Mapped[int] = mapped_column(default=0, server_default="0")
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


# endregion


def main() -> None:
    # region: migrate
    # The same commands as on the shell: flask db upgrade, flask db check
    upgrade()
    check()
    # endregion

    tables = set(inspect(db.engine).get_table_names())
    assert {"author", "book", "alembic_version"} <= tables

    author = Author(name="Ursula K. Le Guin")
    book = Book(title="The Dispossessed", author=author)
    db.session.add(book)
    db.session.commit()
    assert book.pages == 0

    # Back to the state before the second migration: the column is gone again.
    downgrade()
    columns = [column["name"] for column in inspect(db.engine).get_columns("book")]
    assert "pages" not in columns

    print("tables:", ", ".join(sorted(tables)))
    print("columns after going back one migration:", ", ".join(columns))


if __name__ == "__main__":
    with app.app_context():
        main()
