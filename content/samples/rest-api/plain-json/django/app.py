"""List and create with nothing but Django: every check is written by hand."""

import json

import django
from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_http_methods

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__)
django.setup()

books = [{"id": 1, "title": "Solaris"}]


# region: view
@require_http_methods(["GET", "POST"])
def book_list(request: HttpRequest) -> JsonResponse:
    if request.method == "GET":
        return JsonResponse(books, safe=False)
    try:
        data = json.loads(request.body)
    except ValueError:
        data = None
    title = data.get("title") if isinstance(data, dict) else None
    if not isinstance(title, str):
        return JsonResponse({"error": "title is required"}, status=400)
    book = {"id": len(books) + 1, "title": title}
    books.append(book)
    return JsonResponse(book, status=201)


urlpatterns = [path("books", book_list)]
# endregion

client = Client()
created = client.post("/books", {"title": "Orlando"}, content_type="application/json")
assert (created.status_code, created.json()) == (201, {"id": 2, "title": "Orlando"})
refused = client.post("/books", {}, content_type="application/json")
assert refused.status_code == 400
for body in ("[]", "null", '"title"', '{"title": null}', "{", ""):
    answer = client.post("/books", body, content_type="application/json")
    assert (answer.status_code, answer.json()) == (400, refused.json()), body
listed = client.get("/books").json()
assert [book["title"] for book in listed] == ["Solaris", "Orlando"]
assert client.delete("/books").status_code == 405

print("created:", created.json())
print("refused:", refused.json())
