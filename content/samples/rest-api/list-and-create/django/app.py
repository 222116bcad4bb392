"""List and create books with Django REST framework."""

import django
from django.apps import AppConfig
from django.conf import settings
from django.db import connection, models
from django.urls import include, path


class LibraryConfig(AppConfig):
    name = "__main__"
    label = "library"


settings.configure(
    ALLOWED_HOSTS=["testserver"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=["rest_framework", "__main__.LibraryConfig"],
    REST_FRAMEWORK={
        # An open API; a real one names its authentication and permissions here.
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    },
    ROOT_URLCONF=__name__,
)
django.setup()

from rest_framework import generics, serializers  # noqa: E402
from rest_framework.test import APIClient  # noqa: E402


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField()


# region: api
class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title", "pages"]


class BookList(generics.ListCreateAPIView):
    queryset = Book.objects.order_by("id")
    serializer_class = BookSerializer


api = [path("books", BookList.as_view())]
# endregion

urlpatterns = [path("api/", include(api))]

with connection.schema_editor() as editor:
    editor.create_model(Book)

client = APIClient()
created = client.post("/api/books", {"title": "Solaris", "pages": 204}, format="json")
assert created.status_code == 201
assert created.json() == {"id": 1, "title": "Solaris", "pages": 204}

refused = client.post("/api/books", {"title": "Solaris", "pages": -1}, format="json")
assert refused.status_code == 400
assert "pages" in refused.json()

assert client.get("/api/books").json() == [created.json()]

print("created:", created.json())
print("refused:", refused.status_code, refused.json())
