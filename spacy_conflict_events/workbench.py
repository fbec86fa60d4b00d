"""What the app does with texts and pattern files, without its looks.

One's own pattern files lie in a folder of one's own. A file there that has the name of
a shipped one stands in for it; the shipped files themselves are never written.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from .check import Finding, check
from .diff import Difference, diff
from .errors import ConflictEventsError
from .explain import explain
from .extractor import Extractor
from .jsonfile import FileFault, leads_out, parse_text, read_text
from .loader import PatternSet, load_patterns
from .pattern_files import SHIPPED, shipped_folder
from .storage import DEFAULT_KEY, set_spans, write

OWN = "own"
START = """{
  "schema_version": 1,
  "event_type": "FLEE",
  "description": "People flee from violence.",
  "count": "actor",
  "patterns": [
    {
      "id": "flee.verb",
      "description": "X fled",
      "trigger": [{"LEMMA": "flee"}],
      "slots": {"actor": "subject"},
      "matches": [{"text": "Ten families fled to Kessim.", "actor": "Ten families"}],
      "rejects": ["The families stayed in Kessim."]
    }
  ]
}
"""


@dataclass(frozen=True)
class Trial:
    """What a run with an edited pattern file gave.

    findings (tuple[Finding, ...]): What `check` finds in the file.
    difference (Difference): What the change gained and lost on the text; None where
        the file cannot be used.
    """

    findings: tuple[Finding, ...]
    difference: Difference | None


def shipped_names() -> list[str]:
    """List the shipped pattern files.

    RETURNS (list[str]): Their names, such as `kill.json`.
    """
    return sorted(
        path.name
        for path in shipped_folder().glob("*.json")
        if path.name != "schema.json"
    )


def own_names(folder: Path) -> list[str]:
    """List one's own pattern files.

    folder (Path): The folder, which need not exist.
    RETURNS (list[str]): Their names.
    """
    return sorted(path.name for path in folder.glob("*.json"))


def read_file(folder: Path, name: str) -> str:
    """Read a pattern file.

    folder (Path): The folder of one's own files.
    name (str): The name of the file: one's own, else the shipped one.
    RETURNS (str): Its text.
    RAISES (ConflictEventsError): If the name is none of a pattern file, or the file
        cannot be read.
    """
    _check_name(folder, name)
    own = folder / name
    path = own if own.is_file() else shipped_folder() / name
    try:
        return read_text(path)
    except FileFault as fault:
        raise ConflictEventsError(f"{name}: {fault}") from fault


def save_file(folder: Path, name: str, text: str) -> Path:
    """Save a pattern file into one's own folder.

    folder (Path): The folder. It is made if it does not exist.
    name (str): The name of the file.
    text (str): Its text, whatever it is.
    RETURNS (Path): The file.
    RAISES (ConflictEventsError): If the name is none of a pattern file, or the folder
        is that of the shipped files.
    """
    _check_name(folder, name)
    if folder.resolve() == shipped_folder().resolve():
        raise ConflictEventsError("the shipped files stay as they are: name a folder")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _check_name(folder: Path, name: str) -> None:
    """Raise an error if a name leads out of a folder, or is none of a pattern file."""
    if (
        Path(name).name != name
        or not name.endswith(".json")
        or name.startswith(".")
        or not name.isprintable()
    ):
        raise ConflictEventsError(
            f"{name!r} is no name of a pattern file: use one such as flee.json"
        )
    if leads_out(folder / name, folder):
        raise ConflictEventsError(f"{name} is a link that leads out of its folder")


def load_all(folder: Path) -> PatternSet:
    """Load the shipped patterns and one's own.

    folder (Path): The folder of one's own files, which need not exist.
    RETURNS (PatternSet): The patterns.
    RAISES (ConflictEventsError): If a file of one's own cannot be used.
    """
    own = []
    for name in own_names(folder):
        try:
            own.append((f"{OWN}/{name}", parse_text(read_file(folder, name))))
        except FileFault as fault:
            raise ConflictEventsError(f"{name}: {fault}") from fault
    shipped = [
        (source, data)
        for source, data in load_patterns().sources
        if source.removeprefix(f"{SHIPPED}/") not in _replaced(folder)
    ]
    return PatternSet.from_sources([*shipped, *own])


def _replaced(folder: Path) -> set[str]:
    """List the shipped files that one's own stand in for."""
    # A shared file of one's own stands beside the shipped one.
    names = {name for name in own_names(folder) if not name.startswith("_")}
    return names & set(shipped_names())


def find_events(doc: Doc, patterns: PatternSet) -> list[dict[str, Any]]:
    """Find the events of a Doc with some patterns, in place of those that it has.

    doc (Doc): A parsed Doc.
    patterns (PatternSet): The patterns.
    RETURNS (list[dict[str, Any]]): The events as `Event.to_dict()` gives them.
    """
    records = Extractor(patterns)(doc)
    write(doc, DEFAULT_KEY, records)
    set_spans(doc, DEFAULT_KEY, records)
    return [event.to_dict() for event in doc._.get(DEFAULT_KEY)]


def try_file(nlp: Language, doc: Doc, folder: Path, name: str, text: str) -> Trial:
    """Save a pattern file, check it, and compare the events before and after.

    nlp (Language): The pipeline.
    doc (Doc): The parsed text.
    folder (Path): The folder of one's own files.
    name (str): The name of the file.
    text (str): Its new text. It is saved even where it is faulty.
    RETURNS (Trial): What came of it.
    """
    try:
        before = find_events(doc, load_all(folder))
    except ConflictEventsError:
        before = find_events(doc, load_patterns())
    path = save_file(folder, name, text)
    alone = name in _replaced(folder)
    findings = tuple(check([path], nlp=nlp, alone=alone))
    try:
        after = find_events(doc, load_all(folder))
    except ConflictEventsError:
        return Trial(findings, None)
    difference = diff(_as_rows(before), _as_rows(after))
    return Trial(findings, difference)


def _as_rows(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Make rows of one document."""
    return [{"doc_id": "text", **event} for event in events]


def why_not(doc: Doc, patterns: PatternSet, pattern: str) -> list[dict[str, Any]]:
    """Tell for each word of a text why a pattern found nothing there.

    doc (Doc): The parsed text.
    patterns (PatternSet): The patterns.
    pattern (str): The id of a pattern.
    RETURNS (list[dict[str, Any]]): Rows with `sentence`, `word`, `reason` and
        `detail`.
    """
    told = []
    for sentence in explain(doc, pattern=pattern, patterns=patterns).sentences:
        for candidate in sentence["candidates"]:
            word = candidate["word"]
            for tried in candidate["patterns"]:
                told.append(
                    {
                        "sentence": sentence["text"].strip(),
                        "word": word["text"] if word else "",
                        "reason": tried["reason"],
                        "detail": tried["detail"] or "",
                    }
                )
    return told
