"""List ten books with their authors: eleven queries, or two, or one."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Engine, ForeignKey, Select, event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.orm import joinedload, raiseload, selectinload

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
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


statements: list[str] = []


@event.listens_for(Engine, "before_cursor_execute")
def record(connection, cursor, statement, parameters, context, executemany):
    statements.append(statement)


def count_queries(query: Select[tuple[Book]]) -> int:
    db.session.rollback()
    db.session.expunge_all()
    statements.clear()
    names = [book.author.name for book in db.session.scalars(query)]
    assert len(names) == 10
    return len(statements)


def main() -> None:
    db.create_all()
    for number in range(10):
        author = Author(name=f"Author {number}")
        db.session.add(Book(title=f"Book {number}", author=author))
    db.session.commit()

    # region: lazy
    query = select(Book)  # book.author asks the database once per book
    # endregion
    lazy = count_queries(query)

    # region: joined
    query = select(Book).options(joinedload(Book.author))  # one query with a join
    # endregion
    joined = count_queries(query)

    # region: second-query
    query = select(Book).options(selectinload(Book.author))  # a second, IN (…)
    # endregion
    prefetched = count_queries(query)

    # region: refuse
    query = select(Book).options(raiseload(Book.author))  # lazy loading is an error
    # endregion
    try:
        count_queries(query)
    except InvalidRequestError as error:
        refused = str(error)

    assert (lazy, joined, prefetched) == (11, 1, 2)
    print(f"lazy {lazy}, joined {joined}, second query {prefetched}")
    print("refused:", refused)


if __name__ == "__main__":
    with app.app_context():
        main()
