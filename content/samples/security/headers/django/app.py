"""Security headers in Django, by default and with HTTPS configured."""

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    # region: headers
    # startproject puts these two in for you.
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    # endregion
)
django.setup()

from django.http import HttpResponse  # noqa: E402
from django.test import Client, override_settings  # noqa: E402
from django.urls import path  # noqa: E402

urlpatterns = [path("", lambda request: HttpResponse("hello"))]

answer = Client().get("/", secure=True)
assert answer["X-Frame-Options"] == "DENY"
assert answer["X-Content-Type-Options"] == "nosniff"
assert answer["Referrer-Policy"] == "same-origin"
assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
assert "Strict-Transport-Security" not in answer

# HTTPS has to be switched on, on purpose.
with override_settings(SECURE_HSTS_SECONDS=31536000, SECURE_SSL_REDIRECT=True):
    assert Client().get("/").status_code == 301
    secure = Client().get("/", secure=True)
assert secure["Strict-Transport-Security"] == "max-age=31536000"

print("default:", ", ".join(name for name in answer.headers if name != "Content-Type"))
print("configured: Strict-Transport-Security too")
