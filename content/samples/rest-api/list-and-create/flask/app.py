"""List and create books with flask-smorest, which also writes the OpenAPI document."""

import marshmallow as ma
from flask import Flask
from flask.views import MethodView
from flask_smorest import Api, Blueprint
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

app = Flask(__name__)
app.config.update(
    SQLALCHEMY_DATABASE_URI="sqlite:///:memory:",
    API_TITLE="Library",
    API_VERSION="v1",
    OPENAPI_VERSION="3.1.0",
    OPENAPI_URL_PREFIX="/",
)


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(app, model_class=Base)


class Book(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    pages: Mapped[int]


# region: api
class BookSchema(ma.Schema):
    id = ma.fields.Integer(dump_only=True)
    title = ma.fields.String(required=True, validate=ma.validate.Length(max=200))
    pages = ma.fields.Integer(required=True, validate=ma.validate.Range(min=0))


api = Blueprint("books", __name__, url_prefix="/api")


@api.route("/books")
class BookList(MethodView):
    @api.response(200, BookSchema(many=True))
    def get(self) -> list[Book]:
        return list(db.session.scalars(select(Book).order_by(Book.id)))

    @api.arguments(BookSchema)
    @api.response(201, BookSchema)
    def post(self, data: dict[str, str | int]) -> Book:
        book = Book(**data)
        db.session.add(book)
        db.session.commit()
        return book


# endregion

Api(app).register_blueprint(api)

with app.app_context():
    db.create_all()

client = app.test_client()
created = client.post("/api/books", json={"title": "Solaris", "pages": 204})
assert created.status_code == 201
assert created.json == {"id": 1, "title": "Solaris", "pages": 204}

refused = client.post("/api/books", json={"title": "Solaris", "pages": -1})
assert refused.status_code == 422
assert "pages" in refused.json["errors"]["json"]

assert client.get("/api/books").json == [created.json]
assert "/api/books" in client.get("/openapi.json").json["paths"]

print("created:", created.json)
print("refused:", refused.status_code, refused.json["errors"]["json"])
