"""Log in with Flask-Login: the session is its work, accounts and views are yours."""

from flask import Flask, redirect, request, url_for
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    login_required,
    login_user,
    logout_user,
)
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.config["SECRET_KEY"] = "only-for-this-sample"
login_manager = LoginManager(app)
login_manager.login_view = "login"


class User(UserMixin):
    def __init__(self, name, password):
        self.id = name
        self.password_hash = generate_password_hash(password)


# In a real application: a table.
users = {"lem": User("lem", "a long sentence")}


@login_manager.user_loader
def load_user(user_id):
    return users.get(user_id)


# region: protect
@app.get("/shelf/")
@login_required
def shelf():
    return f"the shelf of {current_user.id}"


@app.route("/login/", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        user = users.get(request.form["username"])
        if user and check_password_hash(user.password_hash, request.form["password"]):
            login_user(user)
            return redirect(url_for("shelf"))
    return "<form method=post>…</form>"


@app.post("/logout/")
def logout():
    logout_user()
    return redirect(url_for("login"))


# endregion

client = app.test_client()
stranger = client.get("/shelf/")
assert stranger.status_code == 302
assert stranger.location == "/login/?next=%2Fshelf%2F"

client.post("/login/", data={"username": "lem", "password": "wrong"})
assert client.get("/shelf/").status_code == 302

client.post("/login/", data={"username": "lem", "password": "a long sentence"})
inside = client.get("/shelf/")
assert inside.data == b"the shelf of lem"

client.post("/logout/")
assert client.get("/shelf/").status_code == 302

print("stranger:", stranger.status_code, "to", stranger.location)
print("logged in:", inside.text)
