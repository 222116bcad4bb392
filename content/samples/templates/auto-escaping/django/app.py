"""Django templates escape variables unless told otherwise."""

import django
from django.conf import settings

settings.configure(
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}]
)
django.setup()

from django.template import engines  # noqa: E402


def render(source, **values):
    return engines["django"].from_string(source).render(values)


hostile = "<script>alert(1)</script>"

# region: escape
escaped = render("<p>{{ name }}</p>", name=hostile)
trusted = render("<p>{{ name|safe }}</p>", name=hostile)
unquoted = render("<p class={{ name }}>", name="x onmouseover=alert(1)")
# endregion

assert escaped == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
assert trusted == "<p><script>alert(1)</script></p>"  # safe means: unchanged
# Escaping does not help where the template forgets the quotes.
assert unquoted == "<p class=x onmouseover=alert(1)>"

print(escaped)
