"""The session cookie of Flask: the data itself, signed but readable."""

from base64 import urlsafe_b64decode

from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "only-for-this-sample"


@app.get("/enter/")
def enter():
    session["name"] = "lem"
    return "in"


@app.get("/who/")
def who():
    return session.get("name", "nobody")


client = app.test_client()
header = client.get("/enter/").headers["Set-Cookie"]
assert "HttpOnly" in header  # on by default
assert "SameSite" not in header and "Secure" not in header  # off by default

# Everybody can read it without the key …
payload = header.split("session=")[1].split(".")[0]
assert urlsafe_b64decode(payload + "=" * (-len(payload) % 4)) == b'{"name":"lem"}'

# … but nobody can change it.
assert client.get("/who/").text == "lem"
client.set_cookie("session", "x" + client.get_cookie("session").value)
assert client.get("/who/").text == "nobody"

# region: flags
app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
# endregion
header = app.test_client().get("/enter/").headers["Set-Cookie"]
assert "Secure" in header and "SameSite=Lax" in header

print("readable without the key:", '{"name":"lem"}')
print("changed cookie: nobody")
