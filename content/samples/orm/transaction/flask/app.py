"""Move money between two accounts: both rows change or neither does."""

import contextlib

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, select, update
from sqlalchemy.exc import IntegrityError, InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Account(db.Model):
    __table_args__ = (CheckConstraint("balance >= 0", name="not_overdrawn"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(unique=True)
    balance: Mapped[int]


# region: transfer
def transfer(source: str, target: str, amount: int) -> None:
    try:
        for owner, change in ((target, amount), (source, -amount)):
            db.session.execute(
                update(Account)
                .where(Account.owner == owner)
                .values(balance=Account.balance + change)
            )
        db.session.commit()
    except Exception:
        db.session.rollback()
        raise


# endregion


def balances() -> dict[str, int]:
    rows = db.session.execute(select(Account.owner, Account.balance))
    return {owner: balance for owner, balance in rows}


def main() -> None:
    db.create_all()
    db.session.add_all(
        [Account(owner="Ada", balance=100), Account(owner="Grace", balance=0)]
    )
    db.session.commit()

    transfer("Ada", "Grace", 60)
    assert balances() == {"Ada": 40, "Grace": 60}

    try:
        transfer("Ada", "Grace", 60)
    except IntegrityError as error:
        refused = str(error.orig)

    # Grace's row had already been changed when Ada's was refused: it was undone.
    assert balances() == {"Ada": 40, "Grace": 60}

    # A query has begun a transaction, as it has in every view behind Flask-Login:
    # begin() refuses to begin another one.
    assert db.session().in_transaction()
    try:
        with db.session.begin():
            raise AssertionError("begin() should have refused")
    except InvalidRequestError as error:
        already = str(error)

    # begin_nested() sets a savepoint inside it: only the part that fails is undone.
    with contextlib.suppress(IntegrityError), db.session.begin_nested():
        db.session.add(Account(owner="Ada", balance=1))
    db.session.add(Account(owner="Barbara", balance=1))
    db.session.commit()
    assert balances() == {"Ada": 40, "Grace": 60, "Barbara": 1}

    # Nothing is written without a commit.
    db.session.add(Account(owner="Edith", balance=5))
    db.session.rollback()
    assert "Edith" not in balances()

    print("refused:", refused)
    print("begin():", already)
    print("balances:", balances())


if __name__ == "__main__":
    with app.app_context():
        main()
