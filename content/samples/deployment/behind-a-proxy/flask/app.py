"""Take settings from the environment, and trust one proxy and one host name."""

import os
from wsgiref.util import setup_testing_defaults

from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

os.environ["FLASK_SECRET_KEY"] = "0123456789 abcdefghijklmnopqrstuvwxyz, from a vault"
os.environ["FLASK_TRUSTED_HOSTS"] = '["shop.example"]'


# region: configure
def create_app() -> Flask:
    app = Flask(__name__)
    app.config.from_prefixed_env()  # FLASK_SECRET_KEY, FLASK_TRUSTED_HOSTS, …
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
    # Only if exactly one proxy stands in front, and sets these headers itself.
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)
    app.add_url_rule("/", view_func=home)
    return app


# endregion


def home() -> str:
    return f"{request.url} for {request.remote_addr}"


# region: application
application = create_app()
# endregion


def call(**environ: str) -> tuple[str, str]:
    """Call the application as a WSGI server does."""
    setup_testing_defaults(environ)
    status = []
    body = application(environ, lambda line, headers: status.append(line))
    return status[0], b"".join(body).decode()


proxied = {
    "HTTP_HOST": "shop.example",
    "HTTP_X_FORWARDED_PROTO": "https",
    "HTTP_X_FORWARDED_FOR": "203.0.113.9",
    "REMOTE_ADDR": "10.0.0.2",
}

status, body = call(**proxied)
assert status == "200 OK"
# Scheme and client's address are the proxy's word.
assert body == "https://shop.example/ for 203.0.113.9"

status, _ = call(**proxied | {"HTTP_HOST": "evil.example"})
assert status == "400 BAD REQUEST"

# Flask does not redirect to HTTPS: that is left to the proxy or an extension.
status, _ = call(**proxied | {"HTTP_X_FORWARDED_PROTO": "http"})
assert status == "200 OK"

print("behind the proxy:", body)
