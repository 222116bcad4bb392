"""Test a view in Flask: the test client, and a database of its own for each test.

With pytest, make_app and client become fixtures.
"""

import unittest

from flask import Flask, request, session
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

db = SQLAlchemy()


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


def make_app():
    app = Flask(__name__)
    app.config.update(
        TESTING=True,
        SECRET_KEY="only-for-this-sample",
        SQLALCHEMY_DATABASE_URI="sqlite://",
    )
    db.init_app(app)

    @app.post("/add/")
    def add():
        if "user" not in session:
            return "please log in", 401
        db.session.add(Book(title=request.form["title"]))
        db.session.commit()
        return "stored"

    with app.app_context():
        db.create_all()
    return app


# region: test
class AddTests(unittest.TestCase):
    def setUp(self):
        self.app = make_app()
        self.client = self.app.test_client()

    def test_a_stranger_is_refused(self):
        response = self.client.post("/add/", data={"title": "Solaris"})
        self.assertEqual(response.status_code, 401)

    def test_a_user_stores_a_book(self):
        with self.client.session_transaction() as session:
            session["user"] = "lem"
        response = self.client.post("/add/", data={"title": "Solaris"})
        self.assertEqual(response.text, "stored")
        with self.app.app_context():
            self.assertEqual(db.session.scalars(db.select(Book)).one().title, "Solaris")


# endregion

tests = unittest.defaultTestLoader.loadTestsFromTestCase(AddTests)
result = unittest.TextTestRunner(verbosity=0, stream=open("/dev/null", "w")).run(tests)
assert result.wasSuccessful() and result.testsRun == 2

print("2 tests passed, each with a database of its own")
