from flask import Blueprint, render_template

blueprint = Blueprint("library", __name__, template_folder="templates")


@blueprint.get("/")
def index():
    return render_template("library/list.html")
