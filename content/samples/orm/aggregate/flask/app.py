"""Count and sum per group in the database, and filter the groups."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Author(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def main() -> None:
    db.create_all()
    lem = Author(name="Lem")
    woolf = Author(name="Woolf")
    db.session.add_all(
        [
            Author(name="Nobody"),
            Book(title="Solaris", pages=204, author=lem),
            Book(title="The Cyberiad", pages=295, author=lem),
            Book(title="Orlando", pages=334, author=woolf),
        ]
    )
    db.session.commit()

    # region: aggregate
    titles = func.count(Book.id)
    pages = func.sum(Book.pages)
    query = (
        select(Author.name, titles, pages)
        .outerjoin(Author.books)
        .group_by(Author.id)
        .having(titles > 0)
        .order_by(pages.desc())
    )
    result = [tuple(row) for row in db.session.execute(query)]
    # endregion

    assert result == [("Lem", 2, 499), ("Woolf", 1, 334)]

    assert db.session.scalar(select(func.max(Book.pages))) == 334

    for name, titles, pages in result:
        print(f"{name}: {titles} titles, {pages} pages")


if __name__ == "__main__":
    with app.app_context():
        main()
