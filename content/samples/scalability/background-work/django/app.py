"""Answer at once, and send the welcome message in a task outside the request."""

import json

import django
from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.tasks import default_task_backend, task
from django.test import Client
from django.urls import path

# region: configure
TASKS = {
    "default": {
        # Django queues tasks; running them takes a back end with a worker of its
        # own, from a third-party package. This one keeps them, for tests.
        "BACKEND": "django.tasks.backends.dummy.DummyBackend",
    }
}
# endregion

settings.configure(ALLOWED_HOSTS=["testserver"], ROOT_URLCONF=__name__, TASKS=TASKS)
django.setup()

outbox: list[str] = []


# region: task
@task
def send_welcome(address: str) -> str:
    outbox.append(address)
    return f"sent to {address}"


def sign_up(request: HttpRequest) -> JsonResponse:
    address = json.loads(request.body)["address"]
    result = send_welcome.enqueue(address)
    return JsonResponse({"task": result.id}, status=202)


# endregion

urlpatterns = [path("sign-up", sign_up)]

response = Client().post(
    "/sign-up", {"address": "ada@example.org"}, content_type="application/json"
)
assert response.status_code == 202
assert outbox == []  # answered, and nothing has been sent yet

queued = default_task_backend.results
assert [result.id for result in queued] == [response.json()["task"]]
assert queued[0].status == "READY"

# What a worker does with the queue:
for result in queued:
    message = result.task.call(*result.args, **result.kwargs)
assert outbox == ["ada@example.org"]

print("status:", response.status_code)
print("worker:", message)
