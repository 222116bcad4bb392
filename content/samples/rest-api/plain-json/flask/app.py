"""List and create with nothing but Flask: every check is written by hand."""

from flask import Flask, request

app = Flask(__name__)

books = [{"id": 1, "title": "Solaris"}]


# region: view
@app.get("/books")
def list_books() -> list[dict]:
    return books


@app.post("/books")
def create_book() -> tuple[dict, int]:
    data = request.get_json(silent=True)
    title = data.get("title") if isinstance(data, dict) else None
    if not isinstance(title, str):
        return {"error": "title is required"}, 400
    book = {"id": len(books) + 1, "title": title}
    books.append(book)
    return book, 201


# endregion

client = app.test_client()
created = client.post("/books", json={"title": "Orlando"})
assert (created.status_code, created.json) == (201, {"id": 2, "title": "Orlando"})
refused = client.post("/books", json={})
assert refused.status_code == 400
for body in ("[]", "null", '"title"', '{"title": null}', "{", ""):
    answer = client.post("/books", data=body, content_type="application/json")
    assert (answer.status_code, answer.json) == (400, refused.json), body
listed = client.get("/books").json
assert [book["title"] for book in listed] == ["Solaris", "Orlando"]
assert client.delete("/books").status_code == 405

print("created:", created.json)
print("refused:", refused.json)
