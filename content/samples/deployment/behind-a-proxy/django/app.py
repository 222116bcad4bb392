"""Take settings from the environment, and trust one proxy and one host name."""

import logging
import os
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

os.environ["SECRET_KEY"] = "0123456789 abcdefghijklmnopqrstuvwxyz, from a vault"
os.environ["ALLOWED_HOSTS"] = "shop.example"

# region: configure
settings.configure(
    DEBUG=False,
    SECRET_KEY=os.environ["SECRET_KEY"],
    ALLOWED_HOSTS=os.environ["ALLOWED_HOSTS"].split(","),
    # Only if the proxy sets this header itself, and removes it when a client sends it.
    SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"),
    SECURE_SSL_REDIRECT=True,
    SECURE_HSTS_SECONDS=3600,
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware"],
    ROOT_URLCONF=__name__,
    LOGGING_CONFIG=None,
)
# endregion
logging.getLogger("django").addHandler(logging.NullHandler())  # keep the test quiet


def home(request: HttpRequest) -> HttpResponse:
    address = request.META["REMOTE_ADDR"]
    return HttpResponse(f"{request.build_absolute_uri()} for {address}")


urlpatterns = [path("", home)]

# region: application
application = get_wsgi_application()
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
# The scheme is the proxy's word; the client's address is left to you.
assert body == "https://shop.example/ for 10.0.0.2"

status, _ = call(**proxied | {"HTTP_HOST": "evil.example"})
assert status == "400 Bad Request"

status, _ = call(**proxied | {"HTTP_X_FORWARDED_PROTO": "http"})
assert status == "301 Moved Permanently"

advice = sorted(
    str(check.id) for check in run_checks(include_deployment_checks=True)
)
print("behind the proxy:", body)
print("check --deploy still advises:", ", ".join(advice))
