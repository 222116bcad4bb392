"""The first page in Flask.

To see the page: flask run
"""

# region: hello
from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello, World!"


# endregion

if __name__ == "__main__":
    page = app.test_client().get("/").text
    assert page == "Hello, World!"
    print(page)
