"""Hash and check a password with Django."""

import django
from django.conf import settings

settings.configure(
    PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
)
django.setup()

from django.contrib.auth.hashers import check_password, make_password  # noqa: E402

# region: hash
stored = make_password("a long sentence")
# endregion

algorithm, iterations, salt, digest = stored.split("$")
assert algorithm == "pbkdf2_sha256"
assert int(iterations) >= 1_000_000
assert stored != make_password("a long sentence")  # the salt is random
assert check_password("a long sentence", stored)
assert not check_password("another sentence", stored)

print(algorithm, iterations)
