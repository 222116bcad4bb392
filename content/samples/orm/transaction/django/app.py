"""Move money between two accounts: both rows change or neither does."""

import contextlib

import django
from django.conf import settings
from django.db import connection, models, transaction

settings.configure(
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    },
)
django.setup()


class Account(models.Model):
    owner = models.CharField(max_length=100, unique=True)
    balance = models.IntegerField()

    class Meta:
        app_label = "bank"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(balance__gte=0), name="not_overdrawn"
            )
        ]


with connection.schema_editor() as editor:
    editor.create_model(Account)

Account.objects.create(owner="Ada", balance=100)
Account.objects.create(owner="Grace", balance=0)


# region: transfer
def transfer(source: str, target: str, amount: int) -> None:
    with transaction.atomic():
        for owner, change in ((target, amount), (source, -amount)):
            account = Account.objects.filter(owner=owner)
            account.update(balance=models.F("balance") + change)


# endregion


def balances() -> dict[str, int]:
    return dict(Account.objects.values_list("owner", "balance"))


transfer("Ada", "Grace", 60)
assert balances() == {"Ada": 40, "Grace": 60}

try:
    transfer("Ada", "Grace", 60)
except django.db.IntegrityError as error:
    refused = str(error)

# Grace's row had already been changed when Ada's was refused: it was undone.
assert balances() == {"Ada": 40, "Grace": 60}

# An atomic() inside another one is a savepoint: only the part that fails is undone.
with transaction.atomic():
    with contextlib.suppress(django.db.IntegrityError), transaction.atomic():
        Account.objects.create(owner="Ada", balance=1)
    Account.objects.create(owner="Barbara", balance=1)
assert balances() == {"Ada": 40, "Grace": 60, "Barbara": 1}

# Without atomic() Django commits every statement by itself (autocommit).
assert connection.get_autocommit()

print("refused:", refused)
print("balances:", balances())
