"""Hash and check a password with Werkzeug, which Flask brings along."""

from werkzeug.security import check_password_hash, generate_password_hash

# region: hash
stored = generate_password_hash("a long sentence")
# endregion

method, salt, digest = stored.split("$")
assert method.startswith("scrypt:")
assert stored != generate_password_hash("a long sentence")  # the salt is random
assert check_password_hash(stored, "a long sentence")
assert not check_password_hash(stored, "another sentence")

print(method)
