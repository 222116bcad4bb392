"""CSRF protection in Flask: nothing in the core, one object from Flask-WTF."""

from flask import Flask, render_template_string, request
from flask_wtf.csrf import CSRFProtect

FORM = """<form method=post>
<input type=hidden name=csrf_token value="{{ csrf_token() }}">
<button>Delete</button></form>"""


def make_app(protected):
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "only-for-this-sample"

    # region: protect
    if protected:
        CSRFProtect(app)
    # endregion

    @app.route("/delete/", methods=["GET", "POST"])
    def delete():
        return "deleted" if request.method == "POST" else render_template_string(FORM)

    return app


# Flask alone lets the forged request through.
assert make_app(protected=False).test_client().post("/delete/").data == b"deleted"

client = make_app(protected=True).test_client()
forged = client.post("/delete/")
assert forged.status_code == 400

token = client.get("/delete/").text.split('value="')[1].split('"')[0]
honest = client.post("/delete/", data={"csrf_token": token})
assert honest.data == b"deleted"

print("Flask alone, without token: 200 deleted")
print("Flask-WTF, without token:", forged.status_code)
print("Flask-WTF, with token:", honest.status_code, honest.text)
