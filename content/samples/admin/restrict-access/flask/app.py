"""Who may open which part of Flask-Admin: every view has to say so itself."""

from flask import Flask, abort, redirect
from flask_admin import Admin, AdminIndexView
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, UserMixin, current_user, login_user
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import Mapped, mapped_column

app = Flask(__name__)
app.config.update(
    SECRET_KEY="only-for-this-sample", SQLALCHEMY_DATABASE_URI="sqlite://"
)
db = SQLAlchemy(app)
login = LoginManager(app)


class User(UserMixin, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    staff: Mapped[bool] = mapped_column(default=False)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


@login.user_loader
def load_user(user_id):
    return db.session.get(User, int(user_id))


# region: access
class StaffOnly:
    def is_accessible(self):
        return current_user.is_authenticated and current_user.staff

    def inaccessible_callback(self, name, **kwargs):
        return abort(403) if current_user.is_authenticated else redirect("/login")


class Index(StaffOnly, AdminIndexView):
    pass


class BookView(StaffOnly, ModelView):
    pass


# endregion

admin = Admin(app, name="Library", index_view=Index())
admin.add_view(BookView(Book, db))
# A view without the rule stands open, whatever the index says.
admin.add_view(ModelView(Book, db, name="Open", endpoint="open"))


@app.get("/enter/<int:user_id>")
def enter(user_id):
    login_user(load_user(user_id))
    return "in"


with app.app_context():
    db.create_all()
    db.session.add_all([User(name="reader"), User(name="clerk", staff=True)])
    db.session.commit()


def visit(address, user_id=None):
    client = app.test_client()
    if user_id:
        client.get(f"/enter/{user_id}")
    return client.get(address).status_code


assert visit("/admin/") == 302  # a stranger: to the log-in page
assert visit("/admin/book/") == 302
assert visit("/admin/book/", 1) == 403  # an account, but not staff
assert visit("/admin/book/", 2) == 200
assert visit("/admin/open/") == 200  # forgotten: open to strangers

print("stranger 302, reader 403, clerk 200")
print("view without the rule:", visit("/admin/open/"), "for a stranger")
