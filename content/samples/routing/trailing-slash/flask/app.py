"""Trailing slashes in Flask: the rule decides."""

from flask import Flask

app = Flask(__name__)


# region: slash
@app.get("/books/")
def books():
    return "here"


@app.get("/about")
def about():
    return "here"


# endregion

client = app.test_client()
redirected = client.get("/books")
assert redirected.status_code == 308
assert redirected.location == "http://localhost/books/"
assert client.get("/about").status_code == 200
assert client.get("/about/").status_code == 404

print("/books:", redirected.status_code, "to /books/")
print("/about/:", client.get("/about/").status_code)
