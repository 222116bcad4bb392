"""Register a blueprint under a prefix in Flask."""

from flask import Blueprint, Flask, url_for

# region: nested
library = Blueprint("library", __name__)


@library.get("/")
def shelf():
    return "the shelf"


@library.get("/<int:book_id>/")
def book(book_id):
    return f"book {book_id}"


app = Flask(__name__)
app.register_blueprint(library, url_prefix="/library")
# endregion

client = app.test_client()
assert client.get("/library/").data == b"the shelf"
assert client.get("/library/7/").data == b"book 7"
with app.test_request_context():
    address = url_for("library.book", book_id=7)
assert address == "/library/7/"

print(address)
