"""What a Flask application has set when nobody has set anything."""

from flask import Flask

app = Flask(__name__)

# region: ask
# There is no check to run; these settings answer the same questions.
answers = {
    name: app.config[name]
    for name in [
        "SECRET_KEY",
        "SESSION_COOKIE_SECURE",
        "SESSION_COOKIE_HTTPONLY",
        "SESSION_COOKIE_SAMESITE",
        "TRUSTED_HOSTS",
        "MAX_CONTENT_LENGTH",
        "MAX_FORM_MEMORY_SIZE",
        "DEBUG",
    ]
}
# endregion

assert answers["SECRET_KEY"] is None  # without it, sessions refuse to work
assert answers["SESSION_COOKIE_HTTPONLY"] is True
assert not answers["SESSION_COOKIE_SECURE"]
assert answers["SESSION_COOKIE_SAMESITE"] is None
assert answers["TRUSTED_HOSTS"] is None  # any host is accepted
assert answers["MAX_CONTENT_LENGTH"] is None  # a body of any size
assert answers["MAX_FORM_MEMORY_SIZE"] == 500_000
assert answers["DEBUG"] is False


@app.get("/")
def hello():
    return "hello"


# No header beyond what HTTP needs.
answer = app.test_client().get("/")
assert set(answer.headers.keys()) == {"Content-Type", "Content-Length"}

for name, value in answers.items():
    print(name, value)
