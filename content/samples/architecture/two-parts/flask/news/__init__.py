from flask import Blueprint, render_template

blueprint = Blueprint("news", __name__, template_folder="templates")


@blueprint.get("/")
def index():
    return render_template("news/list.html")
