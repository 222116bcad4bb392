"""Move money between two accounts: both lines change or neither does."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import CheckConstraint, select, update
from sqlalchemy.exc import IntegrityError
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
    with db.session.begin():
        for owner, change in ((target, amount), (source, -amount)):
            db.session.execute(
                update(Account)
                .where(Account.owner == owner)
                .values(balance=Account.balance + change)
            )


# endregion


def balances() -> dict[str, int]:
    with db.session.begin():
        rows = db.session.execute(select(Account.owner, Account.balance))
        return {owner: balance for owner, balance in rows}


def main() -> None:
    db.create_all()
    with db.session.begin():
        db.session.add_all(
            [Account(owner="Ada", balance=100), Account(owner="Grace", balance=0)]
        )

    transfer("Ada", "Grace", 60)
    assert balances() == {"Ada": 40, "Grace": 60}

    try:
        transfer("Ada", "Grace", 60)
    except IntegrityError as error:
        refused = str(error.orig)

    # Grace's line had already been changed when Ada's was refused: it was undone.
    assert balances() == {"Ada": 40, "Grace": 60}

    # Nothing is written without a commit: leaving the session drops the change.
    db.session.add(Account(owner="Edith", balance=5))
    db.session.rollback()
    assert "Edith" not in balances()

    print("refused:", refused)
    print("balances:", balances())


if __name__ == "__main__":
    with app.app_context():
        main()
