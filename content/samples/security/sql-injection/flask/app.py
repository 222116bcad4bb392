"""SQL injection and SQLAlchemy in a Flask application."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Reader(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


hostile = "nobody' OR '1'='1"

with app.app_context():
    db.create_all()
    db.session.add_all([Reader(name="Lem"), Reader(name="Woolf")])

    # region: query
    through_orm = db.session.scalars(db.select(Reader).where(Reader.name == hostile))
    bound = db.session.execute(
        text("SELECT * FROM reader WHERE name = :name"), {"name": hostile}
    )
    # endregion
    assert len(through_orm.all()) == 0
    assert len(bound.all()) == 0

    # Never do this: the value becomes part of the statement.
    pasted = db.session.execute(text(f"SELECT * FROM reader WHERE name = '{hostile}'"))
    assert len(pasted.all()) == 2

print("through the ORM: 0 rows")
print("bound parameter: 0 rows")
print("pasted together: 2 rows, everybody")
