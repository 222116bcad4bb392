"""Render a page that extends a base template with Jinja."""

from flask import Flask, render_template

app = Flask(__name__)


# region: view
@app.get("/books/")
def book_list():
    books = [{"title": "Solaris"}, {"title": "Orlando"}]
    return render_template("books.html", books=books)


# endregion

page = app.test_client().get("/books/").text
assert "<title>Books</title>" in page  # the block of the child
assert "<main>" in page  # the frame of the base
assert "1. SOLARIS" in page and "2. ORLANDO" in page

print(" ".join(page.split()))
