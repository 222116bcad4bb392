"""Build addresses from names in Flask."""

from flask import Flask, url_for
from werkzeug.routing import BuildError

app = Flask(__name__)


# region: reverse
@app.get("/books/<int:book_id>/")
def book(book_id):
    return f"book {book_id}"


with app.test_request_context():
    address = url_for("book", book_id=7, tab="notes")
# endregion

assert address == "/books/7/?tab=notes"
assert app.test_client().get(address).data == b"book 7"
with app.test_request_context():
    try:
        url_for("bok", book_id=7)
    except BuildError as error:
        print(address)
        print(type(error).__name__)
    else:
        raise AssertionError("a name that does not exist was built")
