"""Security headers in Flask: none by itself, a set of them with Flask-Talisman."""

from flask import Flask
from flask_talisman import Talisman


def make_app(protected):
    app = Flask(__name__)

    # region: headers
    if protected:
        Talisman(app)
    # endregion

    @app.get("/")
    def hello():
        return "hello"

    return app


SECURITY = {
    "Strict-Transport-Security",
    "Content-Security-Policy",
    "X-Frame-Options",
    "X-Content-Type-Options",
    "Referrer-Policy",
}

plain = make_app(protected=False).test_client().get("/", base_url="https://localhost")
assert not SECURITY & set(plain.headers.keys())

client = make_app(protected=True).test_client()
answer = client.get("/", base_url="https://localhost")
assert SECURITY <= set(answer.headers.keys())
assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
assert client.get("/").status_code == 302  # plain HTTP goes to HTTPS

print("Flask alone: none")
print("Flask-Talisman:", ", ".join(sorted(SECURITY)))
