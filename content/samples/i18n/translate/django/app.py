"""Translate a text in Django, by the browser's header and by a prefix."""

from pathlib import Path

import django
from django.conf import settings

settings.configure(
    SECRET_KEY="only-for-this-sample",
    ALLOWED_HOSTS=["testserver"],
    ROOT_URLCONF="__main__",
    # region: settings
    LANGUAGE_CODE="en",
    LANGUAGES=[("en", "English"), ("de", "Deutsch")],
    LOCALE_PATHS=[Path(__file__).parent / "locale"],
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    # endregion
)
django.setup()

from django.conf.urls.i18n import i18n_patterns  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils.formats import date_format  # noqa: E402
from django.utils.translation import gettext  # noqa: E402
from datetime import date  # noqa: E402


# region: view
def greet(request):
    day = date_format(date(2026, 11, 21), "DATE_FORMAT")
    return HttpResponse(f"{gettext('Good morning')}, {day}")


urlpatterns = [path("", greet)] + i18n_patterns(path("hello/", greet))
# endregion

client = Client()
english = client.get("/").content.decode()
german = client.get("/", headers={"Accept-Language": "de"}).content.decode()
assert english == "Good morning, Nov. 21, 2026"
assert german == "Guten Morgen, 21. November 2026"
assert client.get("/de/hello/").content.decode() == german

print(english)
print(german)
