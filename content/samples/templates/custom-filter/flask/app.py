"""A filter of your own, and a look-up by variable, in Jinja."""

from flask import Flask, render_template_string

app = Flask(__name__)


# region: filter
@app.template_filter()
def shorten(text, length):
    return text if len(text) <= length else text[: length - 1] + "…"


# endregion

source = "{{ title|shorten(8) }}: {{ pages[title] }} pages"
with app.app_context():
    text = render_template_string(
        source, title="To the Lighthouse", pages={"To the Lighthouse": 209}
    )
assert text == "To the …: 209 pages"

print(text)
