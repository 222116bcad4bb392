"""Flask tells Jinja to escape variables unless told otherwise."""

from flask import Flask, render_template_string

app = Flask(__name__)


def render(source, **values):
    with app.app_context():
        return render_template_string(source, **values)


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
