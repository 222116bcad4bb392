"""Ask for rows by what stands in a related table, with AND, OR and a substring."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, func, or_, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Author(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    country: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    year: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def main() -> None:
    db.create_all()
    lem = Author(name="Stanisław Lem", country="PL")
    woolf = Author(name="Virginia Woolf", country="GB")
    db.session.add_all(
        [
            Book(title="Solaris", year=1961, author=lem),
            Book(title="The Cyberiad", year=1965, author=lem),
            Book(title="Orlando", year=1928, author=woolf),
            Book(title="The Waves", year=1931, author=woolf),
        ]
    )
    db.session.commit()

    # region: query
    query = (
        select(Book)
        .join(Book.author)
        .where(Author.country == "PL")
        .where(or_(Book.title.icontains("sol"), Book.year > 1964))
        .order_by(Book.year)
    )
    books = db.session.scalars(query).all()
    # endregion

    assert [book.title for book in books] == ["Solaris", "The Cyberiad"]
    assert "JOIN author" in str(query)

    # The value is a parameter of the statement, not a part of its text.
    hostile = "' OR 1=1 --"
    found = select(func.count()).select_from(Book).where(Book.title == hostile)
    assert db.session.scalar(found) == 0

    # region: raw
    statement = text("SELECT * FROM book WHERE year < :year ORDER BY year")
    rows = db.session.scalars(select(Book).from_statement(statement), {"year": 1940})
    # endregion
    assert [book.title for book in rows] == ["Orlando", "The Waves"]

    print("found:", ", ".join(book.title for book in books))


if __name__ == "__main__":
    with app.app_context():
        main()
