"""Answer 304 to a browser that already holds the current page."""

from flask import Flask, Response, make_response, request

app = Flask(__name__)

version = 1
rendered: list[int] = []


# region: view
@app.get("/report")
def report() -> Response:
    rendered.append(version)
    response = make_response("a page that takes long to make")
    response.set_etag(f"report-{version}")
    return response.make_conditional(request)


# endregion

client = app.test_client()
first = client.get("/report")
etag = first.headers["ETag"]
assert (first.status_code, etag) == (200, '"report-1"')

second = client.get("/report", headers={"If-None-Match": etag})
assert second.status_code == 304
assert second.data == b""
assert rendered == [1, 1]  # the page was made again, only not sent

version = 2
third = client.get("/report", headers={"If-None-Match": etag})
assert third.status_code == 200
assert rendered == [1, 1, 2]

print("answers:", first.status_code, second.status_code, third.status_code)
print("pages made:", len(rendered))
