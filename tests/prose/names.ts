/** Names that begin with a capital wherever they stand. What is all capitals or has one inside needs no entry. */
export const names: ReadonlySet<string> = new Set(
  `
  Alembic Ajax Bootstrap Celery Channels Django Docker English Flask Git Google Gunicorn Instagram Jinja Linux Markdown Mozilla
  Ninja Node Pallets Pinterest Postgres Python Quart Redis Reddit Sourcebook Starlette Uvicorn Werkzeug Windows
  Debian Pagefind Pyodide Workbox Spotify Netflix Lyft Uber Pydantic Sphinx Mezzanine Wagtail Kiwix
  `
    .trim()
    .split(/\s+/),
);
