"""Identify a row by two columns together, and refer to it from another table."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


# region: model
class OrderLine(db.Model):
    order: Mapped[int] = mapped_column(primary_key=True)
    product: Mapped[str] = mapped_column(primary_key=True)
    quantity: Mapped[int]


# endregion


class Parcel(db.Model):
    __table_args__ = (
        ForeignKeyConstraint(
            ["order", "product"], ["order_line.order", "order_line.product"]
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order: Mapped[int]
    product: Mapped[str]
    line: Mapped[OrderLine] = relationship()


def main() -> None:
    db.create_all()
    line = OrderLine(order=7, product="lamp", quantity=2)
    db.session.add(Parcel(line=line))
    db.session.commit()

    found = db.session.get(OrderLine, (7, "lamp"))
    assert found is not None
    assert found.quantity == 2
    parcel = db.session.get_one(Parcel, 1)
    assert (parcel.order, parcel.product) == (7, "lamp")

    db.session.expunge_all()
    db.session.add(OrderLine(order=7, product="lamp", quantity=1))
    try:
        db.session.commit()
    except IntegrityError as error:
        refused = str(error.orig)

    print("refused:", refused)
    print("foreign key to the pair:", (parcel.order, parcel.product))


if __name__ == "__main__":
    with app.app_context():
        main()
