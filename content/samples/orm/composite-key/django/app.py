"""Identify a row by two columns together, and see where support ends."""

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.checks import run_checks
from django.db import IntegrityError, connection, models


class ShopConfig(AppConfig):
    name = "__main__"
    label = "shop"


settings.configure(
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
    INSTALLED_APPS=["__main__.ShopConfig"],
)
django.setup()


# region: model
class OrderLine(models.Model):
    pk = models.CompositePrimaryKey("order", "product")
    order = models.IntegerField()
    product = models.CharField(max_length=20)
    quantity = models.IntegerField()


# endregion

with connection.schema_editor() as editor:
    editor.create_model(OrderLine)

line = OrderLine.objects.create(order=7, product="lamp", quantity=2)
assert line.pk == (7, "lamp")
assert OrderLine.objects.get(pk=(7, "lamp")).quantity == 2

try:
    OrderLine.objects.create(order=7, product="lamp", quantity=1)
except IntegrityError as error:
    refused = str(error)


class Parcel(models.Model):
    line = models.ForeignKey(OrderLine, models.CASCADE)


problems = [check.id for check in run_checks() if check.id == "fields.E347"]
assert problems == ["fields.E347"]

print("refused:", refused)
print("foreign key to the pair:", problems[0])
