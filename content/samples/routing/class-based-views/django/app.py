"""A class-based view in Django."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
)
django.setup()

from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402
from django.views import View  # noqa: E402


# region: view
class BookView(View):
    def get(self, request, book_id):
        return HttpResponse(f"book {book_id}")

    def post(self, request, book_id):
        return HttpResponse(f"book {book_id} changed")


urlpatterns = [path("books/<int:book_id>/", BookView.as_view(), name="book")]
# endregion

client = Client()
assert client.get("/books/7/").content == b"book 7"
assert client.post("/books/7/").content == b"book 7 changed"
assert client.delete("/books/7/").status_code == 405

print(client.get("/books/7/").content.decode())
print("DELETE:", client.delete("/books/7/").status_code)
