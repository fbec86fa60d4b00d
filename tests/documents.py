"""Read documents in Markdown, run the code in them, and make their tables."""

import inspect
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import metadata
from pathlib import Path
from typing import get_args, get_type_hints

import spacy
from conftest import MODELS
from typer.models import OptionInfo

from spacy_conflict_events.cli_extract import extract
from spacy_conflict_events.corpus import SAMPLE
from spacy_conflict_events.export import flatten
from spacy_conflict_events.pipeline import ENGLISH_PIPELINES
from spacy_conflict_events.tables import describe_count

ROOT = Path(__file__).parent.parent
RUN = [sys.executable, "-c", "from spacy_conflict_events.cli import main; main()"]

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SAVE = re.compile(r"Save [^`]*`([\w.-]+)`")
MADE = re.compile(r"<!-- made: (\w+) -->\n(.*?)<!-- end -->", re.DOTALL)
PLOVER_ORDER = (
    *("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION"),
    *("ACCUSE", "THREATEN", "REQUEST", "REJECT"),
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    *("COOPERATE", "AID", "RETREAT", None),
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, its place, and the text before it."""

    language: str
    text: str
    start: int
    end: int
    line: int
    before: str

    @property
    def file(self):
        """The name under which the sentence before it says to save the block."""
        last = self.before.rstrip().rpartition("\n\n")[2]
        name = SAVE.search(last)
        return name and name[1]


def read_blocks(path):
    text = path.read_text("utf-8")
    found, end = [], 0
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        start, stop = match.span(2)
        before = text[end : match.start()]
        found.append(Block(match[1], match[2], start, stop, line, before))
        end = match.end()
    return found


def table(path, header):
    """Read the rows of the table whose first column has a header, by first cell."""
    lines = path.read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {header} |"))
    rows = {}
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        first, *rest = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for name in re.findall(r"`([^`]+)`", first):
            rows[name] = rest
    return rows


# Commands and code


def run_commands(text, folder):
    """Run the commands of a block, and return what stands on the screen."""
    shown = []
    for line in text.splitlines():
        for command in line.split("&&"):
            words = shlex.split(command, comments=True)
            if not words:
                continue
            program, *args = words
            if program == "pip":
                check_pip(args)
            elif words[:3] == ["python", "-m", "pytest"]:
                assert args == ["-m", "pytest"]
            elif words[:4] == ["python", "-m", "spacy", "download"]:
                assert words[4] in ENGLISH_PIPELINES
            else:
                runs = {"conflict-events": RUN, "python": [sys.executable]}
                done = subprocess.run(
                    [*runs[program], *args],
                    cwd=folder,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                    encoding="utf-8",
                )
                assert done.returncode == exit_code(args, done.stdout), done.stdout
                shown.append(done.stdout)
    return tidy("".join(shown))


def exit_code(args, shown):
    """Return the exit code that goes with what a command shows."""
    if args[0] == "check":
        return int(not shown.endswith("\n0 findings\n") and shown != "0 findings\n")
    if args[0] == "diff":
        return int(not shown.startswith("0 gained, 0 lost, 0 changed"))
    return int(shown.startswith("Error: "))


def check_pip(args):
    """Check that `pip install` names this project and extras that it has."""
    project = metadata("spacy-conflict-events")
    command, *rest = [arg for arg in args if arg != "-e"]
    assert command == "install"
    for what in rest:
        name, extras = re.fullmatch(r"([\w.-]+)(?:\[([\w,]+)\])?", what).groups()
        assert name in (project["Name"], ".")
        assert extras is None or set(extras.split(",")) <= set(
            project.get_all("Provides-Extra")
        )


def run_python(text, folder, names):
    """Run Python code in a folder, and return what it prints."""
    for model in MODELS[::-1]:
        if not spacy.util.is_package(model):
            text = text.replace(f'"{model}"', f'"{MODELS[MODELS.index(model) - 1]}"')
    shown = io.StringIO()
    before = os.getcwd()
    os.chdir(folder)
    try:
        with redirect_stdout(shown):
            exec(compile(text, "README.md", "exec"), names)
    finally:
        os.chdir(before)
    return tidy(shown.getvalue())


def tidy(text):
    lines = [line.rstrip() for line in text.strip("\n").splitlines()]
    while lines and not lines[0]:
        del lines[0]
    return "".join(f"{line}\n" for line in lines)


def run_blocks(path, folder):
    """Run a document from its top, and return each block with what it shows."""
    names = {"__name__": "__main__"}
    blocks = read_blocks(path)
    results = []
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if block.file:
            (folder / block.file).write_text(block.text, encoding="utf-8")
        shown = None
        if block.language == "bash":
            shown = run_commands(block.text, folder)
        elif block.language == "python":
            shown = run_python(block.text, folder, names)
        if after is None or after.language != "output":
            after = None
        assert after is None or shown, f"nothing shows the output at line {after.line}"
        results.append((block, shown, after))
    return results


# Tables that are made


def make_sample(text):
    """Make the table of the events in the paragraphs of the sample that are quoted."""
    quoted = re.findall(r"^> (.+)$", text, re.MULTILINE)
    article = SAMPLE.read_text("utf-8")
    ranges = [(article.index(text), article.index(text) + len(text)) for text in quoted]
    done = subprocess.run(
        [*RUN, "extract", "--sample"], capture_output=True, encoding="utf-8", check=True
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    lines = [
        "| type | actor | target | low–high | place | said by | pattern |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        trigger = row["trigger"]["start"]
        if any(start <= trigger < end for start, end in ranges):
            flat = flatten(row)
            notes = [
                flat[key]
                for key, plain in (
                    ("polarity", "positive"),
                    ("modality", "actual"),
                    ("certainty", "asserted"),
                )
                if flat[key] != plain
            ]
            cells = [
                f"{row['type']} ({', '.join(notes)})" if notes else row["type"],
                flat["actor"],
                flat["target"],
                describe_count(row["count"]),
                flat["location"],
                flat["attribution"],
                f"`{row['pattern']}`",
            ]
            lines.append(f"| {' | '.join(cells)} |")
    return lines


def make_types(text):
    """Make the table of the event types from the pattern files."""
    lines = [
        "| type | what it finds | `plover` | `cameo` | `mode` |",
        "|---|---|---|---|---|",
    ]
    files = [
        json.loads(path.read_text("utf-8"))
        for path in sorted((ROOT / "patterns").glob("[a-z]*.json"))
        if path.name != "schema.json"
    ]
    files.sort(key=lambda file: PLOVER_ORDER.index(file.get("plover")))
    for file in files:
        cells = [
            f"`{file['event_type']}`",
            file["description"],
            file.get("plover") or "",
            file.get("cameo") or "",
            ", ".join(file.get("modes", {})),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def make_options(text):
    """Make the table of the options from the function of the command."""
    lines = ["| option | what it does |", "|---|---|"]
    hints = get_type_hints(extract, include_extras=True)
    for name, parameter in inspect.signature(extract).parameters.items():
        kind, option = get_args(hints[name])
        if not isinstance(option, OptionInfo):
            continue
        # Where the default is in the signature, typer has the first name as default.
        first = [option.default] if isinstance(option.default, str) else []
        names = [*first, *(option.param_decls or ())]
        names = names or ["--" + name.replace("_", "-")]
        value = option.metavar
        for part in (kind, *get_args(kind)):
            if isinstance(part, type) and issubclass(part, Enum):
                value = "\\|".join(member.value for member in part)
        shown = ", ".join(f"`{name}`" for name in names)
        help_text = option.help
        if value:
            shown = f"{shown[:-1]} {value}`"
            if parameter.default is not None:
                help_text += f" Default: {parameter.default}."
        lines.append(f"| {shown} | {help_text} |")
    return lines


MAKERS = {"sample": make_sample, "types": make_types, "options": make_options}


def make_sections(path):
    """Return each section that is made: its place, its text, and what it should be."""
    text = path.read_text("utf-8")
    return [
        (
            match[1],
            match.span(2),
            match[2],
            "\n".join(["", *MAKERS[match[1]](text), "", ""]),
        )
        for match in MADE.finditer(text)
    ]


def update(path):
    """Write what the blocks show now, and the tables, into a document."""
    with tempfile.TemporaryDirectory() as folder:
        results = run_blocks(path, Path(folder))
    new = [
        (after.start, after.end, shown)
        for _, shown, after in results
        if after is not None and shown is not None
    ]
    new += [(*place, wanted) for _, place, _, wanted in make_sections(path)]
    text = path.read_text("utf-8")
    for start, end, wanted in sorted(new, reverse=True):
        text = text[:start] + wanted + text[end:]
    path.write_text(text, encoding="utf-8")
