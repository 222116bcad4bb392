"""A form with Flask-WTF, and the record saved by hand."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from sqlalchemy.orm import Mapped, mapped_column
from wtforms import IntegerField, StringField
from wtforms.validators import InputRequired, Length, NumberRange

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only-for-this-sample",
    SQLALCHEMY_DATABASE_URI="sqlite://",
    WTF_CSRF_ENABLED=False,  # only for this test; see the sample on CSRF
)
db = SQLAlchemy(app)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]


# region: form
class BookForm(FlaskForm):
    title = StringField(validators=[InputRequired(), Length(min=3, max=200)])
    pages = IntegerField(validators=[InputRequired(), NumberRange(min=0)])


@app.post("/add/")
def add():
    form = BookForm()
    if form.validate_on_submit():
        db.session.add(Book(title=form.title.data, pages=form.pages.data))
        db.session.commit()
        return "saved"
    return form.errors, 422


# endregion

with app.app_context():
    db.create_all()

client = app.test_client()
refused = client.post("/add/", data={"title": "It", "pages": "many"})
assert refused.status_code == 422
assert set(refused.json) == {"title", "pages"}

saved = client.post("/add/", data={"title": "Solaris", "pages": "204"})
assert saved.data == b"saved"
with app.app_context():
    book = db.session.scalars(db.select(Book)).one()
    assert book.pages == 204  # a number, not a text
    print("refused:", refused.status_code, "for title and pages")
    print("saved:", book.title)
