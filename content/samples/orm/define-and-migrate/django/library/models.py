from django.db import models


# region: model
class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.PositiveIntegerField(default=0)
    author = models.ForeignKey(
        Author, on_delete=models.CASCADE, related_name="books"
    )


# endregion
