"""Make `python -m spacy conflict-events`: spaCy imports this for its commands."""

from spacy.cli._util import app as spacy_app

from .cli import app

__all__ = ["app"]

spacy_app.add_typer(app, name="conflict-events")
