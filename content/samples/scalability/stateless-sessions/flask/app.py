"""Two workers that share only the secret key serve one visitor in turn."""

from base64 import urlsafe_b64decode

from flask import Flask, request, session


# region: view
def basket() -> str:
    items = session.setdefault("basket", [])
    items.append(request.args["item"])
    session.modified = True
    return ", ".join(items)


# endregion


# region: configure
def create_app() -> Flask:
    app = Flask(__name__)
    # Sessions travel in a signed cookie; there is no other back end in the box.
    app.secret_key = "the same on every machine, from the environment in production"
    app.add_url_rule("/basket", view_func=basket)
    return app


# endregion

workers = [create_app().test_client(), create_app().test_client()]

first = workers[0].get("/basket", query_string={"item": "lamp"})
cookie = workers[0].get_cookie("session")
assert cookie is not None
workers[1].set_cookie("session", cookie.value)  # the browser carries its cookie along
second = workers[1].get("/basket", query_string={"item": "chair"})
assert second.text == "lamp, chair"

# Signed, not encrypted: the visitor can read it…
payload = cookie.value.split(".")[0]
readable = urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
assert readable == b'{"basket":["lamp"]}'

# … and cannot change it: a forged cookie is an empty session.
workers[1].set_cookie("session", "eyJiYXNrZXQiOlsieWFjaHQiXX0" + cookie.value[27:])
forged = workers[1].get("/basket", query_string={"item": "chair"})
assert forged.text == "chair"

print("second worker:", second.text)
print("readable in the cookie:", readable.decode())
print("after a forged cookie:", forged.text)
