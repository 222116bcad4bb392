"""A filter of your own, and a look-up by variable, in Django templates."""

import django
from django import template
from django.conf import settings

settings.configure(
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            # In a project: a module in the app's package templatetags.
            "OPTIONS": {"libraries": {"library": "__main__"}},
        }
    ]
)
django.setup()

# region: filter
register = template.Library()


@register.filter
def shorten(text, length):
    return text if len(text) <= length else text[: length - 1] + "…"


@register.filter
def lookup(mapping, key):
    return mapping[key]


# endregion

from django.template import engines  # noqa: E402

source = "{% load library %}{{ title|shorten:8 }}: {{ pages|lookup:title }} pages"
text = (
    engines["django"]
    .from_string(source)
    .render({"title": "To the Lighthouse", "pages": {"To the Lighthouse": 209}})
)
assert text == "To the …: 209 pages"

print(text)
