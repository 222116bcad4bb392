"""Editors see and change their own books only: a list limited by get_query leaks."""

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, UserMixin, current_user, login_user
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only-for-this-sample", SQLALCHEMY_DATABASE_URI="sqlite://"
)
db = SQLAlchemy(app)
login = LoginManager(app)


class User(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"))


@login.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


# region: rows
class StaffView(ModelView):
    form_columns = ["title"]

    def is_accessible(self):
        return current_user.is_authenticated

    def on_model_change(self, form, book, is_created):
        if is_created:
            book.owner_id = current_user.id


class OwnBooks(StaffView):
    def get_query(self):
        return super().get_query().filter_by(owner_id=current_user.id)

    def get_count_query(self):
        return super().get_count_query().filter_by(owner_id=current_user.id)

    def get_one(self, id):
        return self.get_query().filter_by(id=id).one_or_none()


# endregion


class ListOnly(StaffView):
    """What looks right and is not: the list is limited, and nothing else is."""

    def get_query(self):
        return super().get_query().filter_by(owner_id=current_user.id)


admin = Admin(app, name="Library")
admin.add_view(OwnBooks(Book, db, name="Own", endpoint="own"))
admin.add_view(ListOnly(Book, db, name="Leaky", endpoint="leaky"))


@app.get("/enter")
def enter():
    login_user(load_user(1))
    return "in"


with app.app_context():
    db.create_all()
    db.session.add_all([User(id=1), User(id=2)])
    db.session.add_all([Book(id=1, title="Solaris", owner_id=1)])
    db.session.add_all([Book(id=2, title="Orlando", owner_id=2)])
    db.session.commit()


def title_of(book_id):
    with app.app_context():
        book = db.session.get(Book, book_id)
        return book.title if book else None


client = app.test_client()
client.get("/enter")

# get_query alone: the list looks right, and another owner's row opens by its id.
page = client.get("/admin/leaky/").text
assert "Solaris" in page and "Orlando" not in page
assert "Orlando" in client.get("/admin/leaky/edit/?id=2").text
client.post("/admin/leaky/edit/?id=2", data={"title": "Taken over"})
assert title_of(2) == "Taken over"

# All three methods: not opened, not changed, not deleted.
page = client.get("/admin/own/").text
assert "Solaris" in page and "Taken over" not in page
assert client.get("/admin/own/edit/?id=2").status_code == 302
client.post("/admin/own/edit/?id=2", data={"title": "Once more"})
client.post("/admin/own/delete/", data={"id": "2"})
assert title_of(2) == "Taken over"

# A new book belongs to the person who adds it.
client.post("/admin/own/new/", data={"title": "Kindred"})
with app.app_context():
    assert db.session.get(Book, 3).owner_id == 1

# With get_query alone, even deleting works.
client.post("/admin/leaky/delete/", data={"id": "2"})
assert title_of(2) is None

print("get_query alone: another owner's book opened, changed and deleted")
print("with get_count_query and get_one: not opened, not changed, not deleted")
