"""Path converters in Flask."""

from flask import Flask
from werkzeug.routing import BaseConverter

app = Flask(__name__)


# region: routes
class YearConverter(BaseConverter):
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04}"


app.url_map.converters["year"] = YearConverter


@app.get("/books/<int:book_id>/")
def book(book_id):
    return f"book {book_id + 1} follows"


@app.get("/archive/<year:year>/")
def archive(year):
    return f"archive of {year}"


# endregion

client = app.test_client()
assert client.get("/books/41/").data == b"book 42 follows"
assert client.get("/books/lem/").status_code == 404
assert client.get("/archive/1961/").data == b"archive of 1961"
assert client.get("/archive/61/").status_code == 404

print(client.get("/books/41/").text)
print("/books/lem/:", client.get("/books/lem/").status_code)
