"""Compute a report once, serve it from the cache, and drop it when data change."""

from flask import Flask
from flask_caching import Cache

app = Flask(__name__)

# region: configure
cache = Cache(
    config={
        # In production one cache for all processes, on a server of its own:
        # "CACHE_TYPE": "RedisCache",
        # "CACHE_REDIS_URL": "redis://cache.internal:6379/0",
        "CACHE_TYPE": "SimpleCache",
    }
)
cache.init_app(app)
# endregion

sales = [120, 80]
computed: list[str] = []


# region: value
@cache.memoize(timeout=300)
def total() -> int:
    computed.append("total")
    return sum(sales)


@app.get("/report")
def report() -> dict[str, int]:
    return {"total": total()}


def sell(amount: int) -> None:
    sales.append(amount)
    cache.delete_memoized(total)


# endregion


# region: page
@app.get("/")
@cache.cached(timeout=60)
def front_page() -> str:
    computed.append("page")
    return "<h1>Shop</h1>"


# endregion

client = app.test_client()
assert client.get("/report").json == {"total": 200}
assert client.get("/report").json == {"total": 200}
assert computed == ["total"]

with app.app_context():
    sell(50)
assert client.get("/report").json == {"total": 250}
assert computed == ["total", "total"]

client.get("/")
response = client.get("/")
assert response.data == b"<h1>Shop</h1>"
assert computed.count("page") == 1
# The extension caches on the server; what browsers may keep is left to you.
assert "Cache-Control" not in response.headers

print("computed:", ", ".join(computed))
print("Cache-Control of the cached page:", response.headers.get("Cache-Control"))
