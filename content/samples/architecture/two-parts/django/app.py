"""A Django project of two apps, put together by settings and one list of URLs."""

import django
from django.conf import settings
from django.urls import include, path, reverse

# region: assemble
settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    INSTALLED_APPS=["library", "news"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
        }
    ],
)
django.setup()

urlpatterns = [
    path("books/", include("library.urls")),
    path("news/", include("news.urls")),
]
# endregion

from django.test import Client  # noqa: E402

client = Client()
assert client.get("/books/").content == b"<h1>Books</h1>\n"
assert client.get("/news/").content == b"<h1>News</h1>\n"
assert reverse("news:index") == "/news/"

print(reverse("library:index"), reverse("news:index"))
