"""Answer at once, and send the welcome message in a task outside the request."""

from celery import Celery, Task, shared_task
from flask import Flask, request

app = Flask(__name__)


# region: configure
def make_celery(app: Flask) -> Celery:
    class FlaskTask(Task):
        def __call__(self, *args: object, **kwargs: object) -> object:
            with app.app_context():
                return self.run(*args, **kwargs)

    celery = Celery(app.import_name, task_cls=FlaskTask)
    # In production: a broker for the queue, and `celery worker` beside the site.
    # celery.conf.broker_url = "redis://queue.internal:6379/0"
    celery.conf.broker_url = "memory://"
    celery.set_default()
    app.extensions["celery"] = celery
    return celery


# endregion

celery = make_celery(app)
outbox: list[str] = []


# region: task
@shared_task
def send_welcome(address: str) -> str:
    outbox.append(address)
    return f"sent to {address}"


@app.post("/sign-up")
def sign_up() -> tuple[dict[str, str], int]:
    address = request.get_json()["address"]
    result = send_welcome.delay(address)
    return {"task": result.id}, 202


# endregion

response = app.test_client().post("/sign-up", json={"address": "ada@example.org"})
assert response.status_code == 202
assert outbox == []  # answered, and nothing has been sent yet

# What a worker does with the queue:
with celery.connection_for_read() as connection:
    queue = connection.SimpleQueue("celery")
    message = queue.get_nowait()
    args, kwargs, _ = message.payload
    assert message.headers["id"] == response.get_json()["task"]
    report = celery.tasks[message.headers["task"]](*args, **kwargs)
    message.ack()
    queue.close()
assert outbox == ["ada@example.org"]

print("status:", response.status_code)
print("worker:", report)
