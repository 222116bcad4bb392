"""Choose the columns, filters and search of a list in Flask-Admin."""

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


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]
    in_print: Mapped[bool] = mapped_column(default=True)


# region: list
class BookView(ModelView):
    column_list = ["title", "pages", "in_print"]
    column_filters = ["in_print"]
    column_searchable_list = ["title"]


# endregion

admin = Admin(app, name="Library")
admin.add_view(BookView(Book, db))

with app.app_context():
    db.create_all()
    db.session.add(Book(title="Solaris", pages=204))
    db.session.add(Book(title="Orlando", pages=333, in_print=False))
    db.session.commit()

client = app.test_client()
page = client.get("/admin/book/").text
assert "col-pages" in page and "Add Filter" in page

found = client.get("/admin/book/?search=sola").text
assert "Solaris" in found and "Orlando" not in found

filtered = client.get("/admin/book/?flt0_0=0").text
assert "Orlando" in filtered and "Solaris" not in filtered

print("search for sola: Solaris")
print("not in print: Orlando")
