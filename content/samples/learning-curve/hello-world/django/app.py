"""The first page in Django, in one file.

Usually startproject writes these parts into several files for you.
To see the page: python app.py runserver
"""

import sys

# region: hello
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpResponse
from django.urls import path

settings.configure(
    DEBUG=True,
    SECRET_KEY="only-for-this-sample",
    ROOT_URLCONF=__name__,
)


def hello(request):
    return HttpResponse("Hello, World!")


urlpatterns = [path("", hello)]
# endregion

if len(sys.argv) > 1:
    execute_from_command_line(sys.argv)
else:
    import django
    from django.test import Client

    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    page = Client().get("/").content
    assert page == b"Hello, World!"
    print(page.decode())
