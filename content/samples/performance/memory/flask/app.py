"""Measure what Flask's objects take: bare, and with extensions for the same parts."""

import tracemalloc

tracemalloc.start()

from wsgiref.util import setup_testing_defaults  # noqa: E402

from flask import Flask  # noqa: E402


def hello() -> str:
    return "Hello"


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "for this test only"
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
    app.add_url_rule("/", view_func=hello)
    return app


def megabytes_after_a_request(app: Flask) -> float:
    environ: dict[str, str] = {}
    setup_testing_defaults(environ)
    body = app(environ, lambda status, headers: None)
    assert b"".join(body) == b"Hello"
    return tracemalloc.get_traced_memory()[0] / 1_000_000


bare = megabytes_after_a_request(create_app())

# region: parts
from flask_admin import Admin  # noqa: E402
from flask_login import LoginManager, UserMixin  # noqa: E402
from flask_migrate import Migrate  # noqa: E402
from flask_sqlalchemy import SQLAlchemy  # noqa: E402
from flask_wtf import CSRFProtect  # noqa: E402

# endregion

app = create_app()
db = SQLAlchemy(app)
login = LoginManager(app)
Migrate(app, db)
CSRFProtect(app)
Admin(app)


class User(UserMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)


@login.user_loader
def load_user(user_id: str) -> User | None:
    return db.session.get(User, int(user_id))


full = megabytes_after_a_request(app)

assert bare < full

print(f"bare: {bare:.0f} MB")
print(f"with admin, users, forms and ORM: {full:.0f} MB")
