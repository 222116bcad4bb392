"""Translate a text in Flask with Flask-Babel, by the browser's header and by a prefix."""

from datetime import date

from flask import Flask, g, request
from flask_babel import Babel, format_date, gettext

app = Flask(__name__)
# region: settings
LANGUAGES = ["en", "de"]
app.config["BABEL_TRANSLATION_DIRECTORIES"] = "locale"


def choose_language():
    chosen = getattr(g, "language", None)
    return chosen or request.accept_languages.best_match(LANGUAGES, "en")


Babel(app, locale_selector=choose_language)
# endregion


# region: view
@app.url_value_preprocessor
def take_language(endpoint, values):
    g.language = (values or {}).pop("language", None)


@app.get("/")
@app.get("/<any(en, de):language>/hello/")
def greet():
    return f"{gettext('Good morning')}, {format_date(date(2026, 11, 21))}"


# endregion

client = app.test_client()
english = client.get("/").text
german = client.get("/", headers={"Accept-Language": "de"}).text
assert english == "Good morning, Nov 21, 2026"
assert german == "Guten Morgen, 21.11.2026"
assert client.get("/de/hello/").text == german

print(english)
print(german)
