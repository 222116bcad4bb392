"""A Flask application of two blueprints, put together by a factory."""

from flask import Flask, url_for


# region: assemble
def create_app():
    from library import blueprint as library
    from news import blueprint as news

    app = Flask(__name__)
    app.register_blueprint(library, url_prefix="/books")
    app.register_blueprint(news, url_prefix="/news")
    return app


# endregion

if __name__ == "__main__":
    app = create_app()
    client = app.test_client()
    assert client.get("/books/").data == b"<h1>Books</h1>"
    assert client.get("/news/").data == b"<h1>News</h1>"
    with app.test_request_context():
        print(url_for("library.index"), url_for("news.index"))
