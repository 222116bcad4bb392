"""Reads objects.inv with Sphinx's own code and prints how many names of each role it found: every line must be one."""

import posixpath
import sys
import zlib
from pathlib import Path

from sphinx.util.inventory import InventoryFile

file = Path(sys.argv[1])
content = file.read_bytes()
head, _, packed = content.partition(b"zlib.\n")
lines = zlib.decompress(packed).decode().splitlines()
with file.open("rb") as stream:
    inventory = InventoryFile.load(stream, "https://example.org/", posixpath.join)
found = {role: len(names) for role, names in sorted(inventory.items())}
if sum(found.values()) != len(lines):
    sys.exit(f"Sphinx reads {sum(found.values())} of {len(lines)} names.")
print("Sphinx reads", ", ".join(f"{count} {role}" for role, count in found.items()))
