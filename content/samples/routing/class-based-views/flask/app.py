"""A class-based view in Flask."""

from flask import Flask
from flask.views import MethodView

app = Flask(__name__)


# region: view
class BookView(MethodView):
    def get(self, book_id):
        return f"book {book_id}"

    def post(self, book_id):
        return f"book {book_id} changed"


app.add_url_rule("/books/<int:book_id>/", view_func=BookView.as_view("book"))
# endregion

client = app.test_client()
assert client.get("/books/7/").data == b"book 7"
assert client.post("/books/7/").data == b"book 7 changed"
assert client.delete("/books/7/").status_code == 405

print(client.get("/books/7/").text)
print("DELETE:", client.delete("/books/7/").status_code)
