"""What users and their data rely on, as lines of text, to be held against the code.

    python tests/public_names.py

writes `docs/public_names.txt` anew and shows what came and what went. A line that goes
breaks somebody's code or data: the changelog has to tell of it, and pattern ids and
names of columns never go.
"""

import inspect
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import spacy
import typer
from frozen import frozen
from spacy.language import Language
from spacy.tokens import Doc, Span

import spacy_conflict_events
from spacy_conflict_events import labels
from spacy_conflict_events.cli import app
from spacy_conflict_events.cli_extract import InputFormat
from spacy_conflict_events.database import EVENT_TABLE, FILLER_TABLE
from spacy_conflict_events.event import SLOT_CLASSES, Count
from spacy_conflict_events.export import (
    DOCUMENT_COLUMNS,
    EVENT_COLUMNS,
    INCIDENT_COLUMNS,
    VERSIONS,
)
from spacy_conflict_events.incidents import incidents
from spacy_conflict_events.loader import load_patterns
from spacy_conflict_events.outputs import OutputFormat

FILE = Path(__file__).parent.parent / "docs" / "public_names.txt"
COMMAND = "python tests/public_names.py"
FACTORIES = ("conflict_events", "conflict_trigger_spans", "paragraph_breaks")
# Beside those of the package itself.
FUNCTIONS = (
    "arrow.event_schema arrow.to_frame arrow.to_table catalogue.catalogue check.check "
    "diff.diff evaluate.evaluate explain.explain fast.fast_pipeline fast.read_fast "
    "gold.read_gold gold.set_gold pipeline.load_pipeline render.render report.report "
    "review.read_review template.make_template"
)
SENTENCE = "Gunmen killed at least 18 farmers in Borno on Monday, police said."


def public_names() -> list[str]:
    """List all that is public, each in a line that begins with what it is."""
    found = [
        *_functions(),
        *_factories(),
        *_commands(),
        *_fields(),
        *_values(),
        *_patterns(),
    ]
    return sorted(set(found))


def read() -> list[str]:
    """Read the lines of the file."""
    return FILE.read_text("utf-8").splitlines()


def _functions() -> Iterator[str]:
    for name in spacy_conflict_events.__all__:
        yield from _describe(name, getattr(spacy_conflict_events, name))
    for path in FUNCTIONS.split():
        module, _, name = path.partition(".")
        place = import_module(f"spacy_conflict_events.{module}")
        yield from _describe(path, getattr(place, name))


def _describe(path: str, value: Any) -> Iterator[str]:
    if not inspect.isclass(value):
        yield f"function {path}{_parameters(value)}"
        return
    yield f"class {path}"
    for name in dir(value):
        if not name.startswith("_") and not hasattr(Exception, name):
            yield f"attribute {path}.{name}"
    for name in getattr(value, "__dataclass_fields__", ()):
        if not name.startswith("_"):
            yield f"attribute {path}.{name}"


def _parameters(function: Any) -> str:
    """Show the parameters of a function without their types."""
    signature = inspect.signature(function)
    bare = [p.replace(annotation=p.empty) for p in signature.parameters.values()]
    empty = inspect.Signature.empty
    return str(signature.replace(parameters=bare, return_annotation=empty))


def _factories() -> Iterator[str]:
    for module in ("component", "paragraphs", "trigger_spans"):
        import_module(f"spacy_conflict_events.{module}")
    for name in FACTORIES:
        meta = Language.get_factory_meta(name)
        yield f"factory {name}"
        for setting, default in meta.default_config.items():
            yield f"setting {name}.{setting} = {default!r}"
        for attribute in (*meta.assigns, *meta.requires):
            verb = "assigns" if attribute in meta.assigns else "requires"
            yield f"factory {name} {verb} {attribute}"
    yield "scorer spacy_conflict_events.event_scorer.v1"
    for owner in (Doc, Span):
        for name in ("conflict_events", "_conflict_events"):
            if owner.has_extension(name):
                yield f"extension {owner.__name__}._.{name}"


def _commands() -> Iterator[str]:
    top: Any = typer.main.get_command(app)
    for name, command in sorted(top.commands.items()):
        yield f"command {name}"
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                yield f"argument {name} {parameter.name}"
                continue
            for option in (*parameter.opts, *parameter.secondary_opts):
                yield f"option {name} {option}"


def _fields() -> Iterator[str]:
    doc = spacy.blank("en").add_pipe("conflict_events")(frozen(SENTENCE))
    [event] = doc._.conflict_events
    [incident] = incidents(doc)
    for kind, data in (("event", event.to_dict()), ("incident", incident.to_dict())):
        for field in data:
            yield f"field {kind}.{field}"
    for slot, filler in SLOT_CLASSES.items():
        for field in filler("", 0, 0).to_dict():
            yield f"field {slot}.{field}"
    for field in Count("", 0, 0, None, None).to_dict():
        yield f"field count.{field}"
    columns = ("doc_id", "event_id", *EVENT_COLUMNS, *VERSIONS)
    tables = {"event": columns}
    tables["incident"] = ("doc_id", "incident_id", *INCIDENT_COLUMNS, *VERSIONS)
    tables["document"] = tuple(DOCUMENT_COLUMNS)
    for table, names in tables.items():
        for name in names:
            yield f"column {table}.{name}"
    for table, statement in (("events", EVENT_TABLE), ("fillers", FILLER_TABLE)):
        body = statement.partition("(")[2].rpartition(")")[0]
        for part in body.replace("\n", " ").split(", "):
            name = part.split()[0].strip('"')
            if name.islower() and name.isidentifier():
                yield f"table {table}.{name}"


def _values() -> Iterator[str]:
    for name in ("Polarity", "Modality", "Certainty", "Plover", "Topic", "Relation"):
        for value in get_args(getattr(labels, name)):
            yield f"value {name.lower()} {value}"
    for formats in (InputFormat, OutputFormat):
        for form in formats:
            yield f"value {formats.__name__} {form.value}"
    for role in labels.PLAIN_ROLES:
        yield f"role {role}"


def _patterns() -> Iterator[str]:
    for pattern in load_patterns().patterns:
        yield f"type {pattern.event_type}"
        yield f"pattern {pattern.id}"
        for mode in (pattern.mode, *pattern.modes.values()):
            if mode:
                yield f"mode {pattern.event_type} {mode}"


if __name__ == "__main__":
    before = read() if FILE.exists() else []
    after = public_names()
    FILE.write_text("".join(f"{line}\n" for line in after), "utf-8")
    for sign, lines in (
        ("-", sorted(set(before) - set(after))),
        ("+", sorted(set(after) - set(before))),
    ):
        sys.stdout.writelines(f"{sign} {line}\n" for line in lines)
