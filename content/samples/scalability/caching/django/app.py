"""Compute a report once, serve it from the cache, and drop it when data change."""

import django
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import Client
from django.urls import path
from django.views.decorators.cache import cache_page

# region: configure
CACHES = {
    "default": {
        # In production one cache for all processes, on a server of its own:
        # "BACKEND": "django.core.cache.backends.redis.RedisCache",
        # "LOCATION": "redis://cache.internal:6379",
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
    }
}
# endregion

settings.configure(ALLOWED_HOSTS=["testserver"], CACHES=CACHES, ROOT_URLCONF=__name__)
django.setup()

sales = [120, 80]
computed: list[str] = []


# region: value
def total() -> int:
    computed.append("total")
    return sum(sales)


def report(request: HttpRequest) -> JsonResponse:
    value = cache.get_or_set("sales-total", total, timeout=300)
    return JsonResponse({"total": value})


def sell(amount: int) -> None:
    sales.append(amount)
    cache.delete("sales-total")


# endregion


# region: page
@cache_page(60)
def front_page(request: HttpRequest) -> HttpResponse:
    computed.append("page")
    return HttpResponse("<h1>Shop</h1>")


# endregion

urlpatterns = [path("report", report), path("", front_page)]

client = Client()
assert client.get("/report").json() == {"total": 200}
assert client.get("/report").json() == {"total": 200}
assert computed == ["total"]

sell(50)
assert client.get("/report").json() == {"total": 250}
assert computed == ["total", "total"]

client.get("/")
response = client.get("/")
assert response.content == b"<h1>Shop</h1>"
assert computed.count("page") == 1
assert response.headers["Cache-Control"] == "max-age=60"

print("computed:", ", ".join(computed))
print("Cache-Control of the cached page:", response.headers["Cache-Control"])
