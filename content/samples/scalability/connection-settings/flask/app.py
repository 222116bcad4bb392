"""Keep connections between requests, test them before use, read from a second one."""

import tempfile

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import QueuePool, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

folder = tempfile.TemporaryDirectory()
app = Flask(__name__)

# region: configure
pool_options = {
    "pool_size": 5,  # connections kept open in each process
    "max_overflow": 10,  # and at most so many more for a moment
    "pool_recycle": 3600,  # seconds after which a connection is replaced
    "pool_pre_ping": True,  # test it before use
}
app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{folder.name}/primary.sqlite3"
app.config["SQLALCHEMY_BINDS"] = {
    "replica": f"sqlite:///{folder.name}/replica.sqlite3"
}


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base, engine_options=pool_options)
# endregion


class Product(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


# region: router
def replica_session() -> Session:
    return Session(db.engines["replica"])


# endregion


def main() -> None:
    for engine in db.engines.values():
        Base.metadata.create_all(engine)

    db.session.add(Product(name="Lamp"))
    db.session.commit()
    count = select(func.count()).select_from(Product)
    assert db.session.scalar(count) == 1
    with replica_session() as session:
        assert session.scalar(count) == 0  # the replica: nothing copies rows here

    # The session gave its connection back to the pool with the commit; the next
    # request of this process gets the same one.
    db.session.remove()
    pool = db.engine.pool
    assert isinstance(pool, QueuePool)
    assert pool.checkedin() == 1
    assert pool.checkedout() == 0

    print("writes go to: the default engine, reads go to: replica")
    print(f"kept after the request: {pool.checkedin()} connection")

    for engine in db.engines.values():
        engine.dispose()


if __name__ == "__main__":
    with app.app_context():
        main()
    folder.cleanup()
