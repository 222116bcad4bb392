"""Django looks in DIRS and, with APP_DIRS, in templates/ of every installed app."""

from pathlib import Path

import django
from django.conf import settings

# region: folders
settings.configure(
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "DIRS": [Path(__file__).parent / "templates"],
            "APP_DIRS": True,
        }
    ]
)
# endregion
django.setup()

from django.template import TemplateDoesNotExist  # noqa: E402
from django.template.loader import render_to_string  # noqa: E402

assert render_to_string("library/book.html") == "A book\n"
try:
    render_to_string("book.html")  # the folder belongs to the name
except TemplateDoesNotExist as error:
    print("found: library/book.html")
    print(type(error).__name__, error)
else:
    raise AssertionError("a template was found where there is none")
