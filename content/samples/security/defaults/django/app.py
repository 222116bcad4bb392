"""What Django's deployment check says of a project as startproject writes it."""

import os
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp()
start = [sys.executable, "-m", "django", "startproject", "mysite", folder]
subprocess.run(start, check=True)
sys.path.insert(0, folder)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.checks import run_checks  # noqa: E402

# region: ask
# The same as on the shell: manage.py check --deploy
found = run_checks(include_deployment_checks=True)
complaints = {complaint.id: complaint.msg.split(". ")[0] for complaint in found}
# endregion

assert sum(name.startswith("security.W") for name in complaints) == 7
assert "mail.E001" in complaints  # new in 6.1: mails go to the console
assert "security.W004" in complaints  # no HSTS
assert "security.W008" in complaints  # no redirect to HTTPS
assert "security.W012" in complaints and "security.W016" in complaints  # cookies not Secure
assert "security.W018" in complaints  # DEBUG is on

# What is on without being asked for.
assert settings.SESSION_COOKIE_HTTPONLY and settings.SESSION_COOKIE_SAMESITE == "Lax"
assert settings.X_FRAME_OPTIONS == "DENY" and settings.SECURE_CONTENT_TYPE_NOSNIFF
assert "django.middleware.csrf.CsrfViewMiddleware" in settings.MIDDLEWARE
assert len(settings.SECRET_KEY) > 50  # generated, and marked as not for production

for name in sorted(complaints):
    print(name, complaints[name])
