"""Flask looks in templates/ beside the module and in the folders of blueprints."""

from flask import Flask, render_template
from jinja2 import TemplateNotFound

# region: folders
app = Flask(__name__, template_folder="templates")
# endregion

with app.app_context():
    assert render_template("library/book.html") == "A book"
    try:
        render_template("book.html")  # the folder belongs to the name
    except TemplateNotFound as error:
        print("found: library/book.html")
        print(type(error).__name__, error)
    else:
        raise AssertionError("a template was found where there is none")
