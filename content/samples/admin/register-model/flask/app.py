"""Add one model to Flask-Admin and store a record through it."""

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only-for-this-sample", SQLALCHEMY_DATABASE_URI="sqlite://"
)
db = SQLAlchemy(app)


# region: register
class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]


admin = Admin(app, name="Library")
admin.add_view(ModelView(Book, db))
# endregion

with app.app_context():
    db.create_all()

client = app.test_client()

# Nobody is asked for a password: Flask-Admin leaves that to you.
response = client.get("/admin/book/")
assert response.status_code == 200

# The generated form stores a book.
form = client.get("/admin/book/new/").text
assert 'name="title"' in form and 'name="pages"' in form
client.post("/admin/book/new/", data={"title": "Solaris", "pages": 204})
assert "Solaris" in client.get("/admin/book/").text

with app.app_context():
    print("stranger:", response.status_code, "and in")
    print("stored through the admin:", db.session.scalars(db.select(Book)).one().title)
