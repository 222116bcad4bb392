"""Keep connections between requests, test them before use, read from a second one."""

import tempfile
from pathlib import Path

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import connections, models


class ShopConfig(AppConfig):
    name = "__main__"
    label = "shop"


# region: router
class ReadFromReplica:
    def db_for_read(self, model: type[models.Model], **hints: object) -> str:
        return "replica"

    def db_for_write(self, model: type[models.Model], **hints: object) -> str:
        return "default"

    def allow_relation(self, obj1: object, obj2: object, **hints: object) -> bool:
        return True


# endregion

folder = tempfile.TemporaryDirectory()
engine = {"ENGINE": "django.db.backends.sqlite3"}

# region: configure
DATABASES = {
    "default": {
        **engine,  # on PostgreSQL a pool is possible: "OPTIONS": {"pool": True}
        "NAME": Path(folder.name) / "primary.sqlite3",
        "CONN_MAX_AGE": 60,  # seconds; 0, the default, closes after each request
        "CONN_HEALTH_CHECKS": True,
    },
    "replica": {
        **engine,
        "NAME": Path(folder.name) / "replica.sqlite3",
    },
}
DATABASE_ROUTERS = [ReadFromReplica()]
# endregion

settings.configure(
    DATABASES=DATABASES,
    DATABASE_ROUTERS=DATABASE_ROUTERS,
    INSTALLED_APPS=["__main__.ShopConfig"],
)
django.setup()


class Product(models.Model):
    name = models.CharField(max_length=100)


for alias in ("default", "replica"):
    with connections[alias].schema_editor() as editor:
        editor.create_model(Product)

Product.objects.create(name="Lamp")
assert Product.objects.using("default").count() == 1
assert Product.objects.count() == 0  # the replica: nothing copies rows here

# After a request the first connection stays open, because it is younger than 60 s;
# the second one, without CONN_MAX_AGE, is closed.
kept = connections["default"].connection
request_started.send(sender=None)
request_finished.send(sender=None)
assert kept is not None
assert connections["default"].connection is kept
assert connections["replica"].connection is None

print("writes go to: default, reads go to: replica")
print("kept after the request: default; closed: replica")

connections.close_all()
folder.cleanup()
