"""Check pattern files: all that is wrong with them, at once, each with its line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spacy.language import Language

from .errors import ConflictEventsError, PatternError, as_line
from .examples import check_example, list_examples, parse_examples
from .extractor import Extractor
from .jsonfile import FileFault, parse_text, read_text
from .layout import fix as write_anew
from .lint import check_labels, check_lemmas, check_shadows
from .loader import PatternSet, build, check_types
from .pattern import Pattern
from .pattern_files import SHIPPED, Source, list_files, shipped_folder
from .pipeline import COMPONENT, load_pipeline
from .positions import Positions, read_positions
from .storage import register, write
from .template import PLACEHOLDERS
from .validate import join

_KEY = "conflict_events_check"
# What JSON's errors most often come from.
_HINTS = (
    ("Expecting property name", "a comma before }, or text without double quotes?"),
    ("Expecting ',' delimiter", "a comma missing at the end of the line before?"),
    ("Expecting ':' delimiter", "a colon missing after the key?"),
    ("Expecting value", "a comma before ], or text without double quotes?"),
    ("Illegal trailing comma", "remove the last comma"),
    ("Unterminated string", "a closing quote missing?"),
    ("Invalid control character", "a closing quote missing at the end of the line?"),
    ("Invalid \\escape", "write a backslash as \\\\"),
    ("Extra data", "a brace or bracket too many before this?"),
    ("is not UTF-8", "save it with that encoding"),
)


@dataclass(frozen=True)
class Finding:
    """Something that is wrong in a pattern file.

    file (str): The file, as it was named.
    line (int): The line in it, from 1; None if it has no line, as a missing file.
    pattern (str): The id of the pattern, None for the file itself.
    key (str): The path of the key in the pattern or file, such as `trigger[0].LEMMA`.
    problem (str): What is wrong.
    hint (str): The likely fix, None if none is known.
    """

    file: str
    line: int | None
    pattern: str | None
    key: str | None
    problem: str
    hint: str | None

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain data, with its fields as keys."""
        return dict(vars(self))

    def __str__(self) -> str:
        """Return the finding as one line that editors can jump to."""
        where = [f"pattern '{self.pattern}'"] if self.pattern else []
        where += [f"key {self.key}"] if self.key else []
        file = f"{self.file}:{self.line}" if self.line else self.file
        parts = [file, ", ".join(where), self.problem]
        hint = f" ({self.hint})" if self.hint else ""
        return as_line(": ".join(part for part in parts if part) + hint)


def check(
    paths: Iterable[str | Path] = (),
    *,
    nlp: Language | None = None,
    alone: bool = False,
) -> list[Finding]:
    """Check pattern files and run their examples.

    paths (Iterable[Union[str, Path]]): Folders or files; none for the shipped ones.
    nlp (Language): A pipeline whose labels the patterns may use and that parses the
        examples. It needs no component of ours. None: the first English one.
    alone (bool): Whether the files are to be used instead of the shipped ones, and
        not beside them.
    RETURNS (List[Finding]): The findings by file and line; empty if all is well. The
        examples of a file that has a fault in its form are not run.
    RAISES (ConflictEventsError): If a path does not exist, or no pipeline is there.
    """
    files = _Files(tuple(map(Path, paths)), alone=alone)
    nlp = nlp or load_pipeline()
    errors: list[PatternError] = []
    patterns = build(files.sources, errors.append, thorough=True)
    # Examples would fail for what is missing in a file with faults.
    faulty = {e.source for e in errors if not (e.key or "").startswith("lists.")}
    sound = [p for p in patterns.patterns if files.home(p.id) not in faulty]
    own = [p for p in patterns.patterns if files.home(p.id) in files.wanted]
    check_types(own, patterns.patterns, errors.append)
    check_labels(nlp, own, errors.append)
    check_lemmas(nlp, own, errors.append)
    check_shadows(patterns.patterns, errors.append)
    errors += files.missing_examples()
    errors += files.placeholders()
    sound_set = replace(patterns, patterns=tuple(sound))
    errors += run_examples(
        nlp, sound_set, [p for p in own if files.home(p.id) not in faulty]
    )
    found = [*files.findings, *filter(None, map(files.locate, errors))]
    unique = list(dict.fromkeys(found))
    order = {name: n for n, name in enumerate(files.names())}
    return sorted(unique, key=lambda f: (order.get(f.file, -1), f.line or 0))


def fix(paths: Iterable[str | Path] = (), *, alone: bool = False) -> list[Path]:
    """Write the files that `check` checks in the one layout of `layout.py`.

    paths (Iterable[Union[str, Path]]): As for `check`.
    alone (bool): As for `check`.
    RETURNS (List[Path]): The files that were not in this layout before.
    RAISES (ConflictEventsError): If a path does not exist.
    """
    return write_anew(_Files(tuple(map(Path, paths)), alone=alone).own())


def run_examples(
    nlp: Language, patterns: PatternSet, own: Iterable[Pattern]
) -> list[PatternError]:
    """Run the examples of some patterns with all of them in use.

    nlp (Language): A pipeline that parses.
    patterns (PatternSet): All patterns.
    own (Iterable[Pattern]): Those whose examples are run.
    RETURNS (List[PatternError]): What is not as the examples say.
    """
    examples = list(list_examples(replace(patterns, patterns=tuple(own))))
    register(_KEY)
    extractor = Extractor(patterns)
    others = [name for name in nlp.pipe_names if name == COMPONENT]
    with nlp.select_pipes(disable=others):
        docs = parse_examples(nlp, examples)
    for doc in docs.values():
        write(doc, _KEY, extractor(doc))
    return [
        error
        for example in examples
        for error in check_example(example, docs[example.text], patterns, key=_KEY)
    ]


class _Files:
    """The files that are checked, and the shipped ones that go with them."""

    def __init__(self, paths: Sequence[Path], *, alone: bool) -> None:
        """Read the files; what is no JSON is a finding."""
        self.findings: list[Finding] = []
        self.sources: list[Source] = []
        self._paths: dict[str, Path] = {}
        self._positions: dict[str, Positions] = {}
        self._homes: dict[str, tuple[str, int]] = {}
        for source, path in self._list(paths, alone):
            self._paths[source] = path
            self._read(source, path)

    def _list(self, paths: Sequence[Path], alone: bool) -> list[tuple[str, Path]]:
        """List the files and choose those whose faults are told."""
        for path in paths:
            if not path.expanduser().exists():
                raise ConflictEventsError(f"{path}: no such file or folder")
        shipped = shipped_folder().resolve()
        inside = [p for p in paths if shipped in (p.resolve(), p.resolve().parent)]
        outside = [p for p in paths if p not in inside]
        first = outside[0] if alone and outside else None
        further = outside[1:] if first else outside
        errors: list[PatternError] = []
        listed = list(list_files(first, further, errors.append))
        self.findings += [
            Finding(str(e.file), None, None, None, e.problem, e.hint) for e in errors
        ]
        named = {p.resolve() for p in inside}
        self.wanted = {
            source
            for source, path in listed
            if not paths
            or not source.startswith(f"{SHIPPED}/")
            or not named.isdisjoint((path.resolve(), path.resolve().parent))
        }
        return listed

    def _read(self, source: str, path: Path) -> None:
        """Read a file, and report what keeps it from being read."""
        try:
            text = read_text(path)
            data = parse_text(text, twice=True)
        except FileFault as fault:
            said = fault.cause or fault.brief
            hints = [hint for start, hint in _HINTS if said.startswith(start)]
            self._add(source, fault.line, fault.brief, hints[0] if hints else None)
        else:
            self.sources.append((source, data))
            positions = self._positions[source] = read_positions(text)
            for number, name in _ids(data):
                self._homes.setdefault(name, (source, number))
            for keys, line in positions.twice:
                self._add_twice(source, data, keys, line)

    def _add(
        self, source: str, line: int | None, problem: str, hint: str | None
    ) -> None:
        if source in self.wanted:
            file = str(self._paths[source])
            self.findings.append(Finding(file, line, None, None, problem, hint))

    def _add_twice(
        self, source: str, data: Any, keys: tuple[Any, ...], line: int
    ) -> None:
        if source in self.wanted:
            names = dict(_ids(data))
            of_pattern = keys[0] == "patterns" and len(keys) > 2
            pattern = names.get(keys[1]) if of_pattern else None
            key = join(list(keys[2:] if of_pattern else keys))
            file = str(self._paths[source])
            hint = "the first one has no effect: remove one"
            finding = Finding(file, line, pattern, key, "stands twice", hint)
            self.findings.append(finding)

    def names(self) -> list[str]:
        """List the names of the files in their order."""
        return [str(path) for path in self._paths.values()]

    def own(self) -> list[Path]:
        """List the files that are asked for."""
        return [path for name, path in self._paths.items() if name in self.wanted]

    def home(self, pattern_id: str) -> str | None:
        """Return the file in which a pattern stands."""
        return self._homes.get(pattern_id, (None, 0))[0]

    def missing_examples(self) -> list[PatternError]:
        """Find the patterns that lack a sentence to match or one to reject."""
        return [
            PatternError(
                pattern_id=name,
                key=kind,
                problem=f"no sentence that the pattern {verb}",
                hint="give one, and it is run as a test",
                source=source,
                number=number,
            )
            for source, data in self.sources
            for number, name in _ids(data)
            for kind, verb in (("matches", "must match"), ("rejects", "must reject"))
            if not data["patterns"][number].get(kind)
        ]

    def placeholders(self) -> Iterator[PatternError]:
        """Find what a starting file of `conflict-events new` leaves to be filled in."""
        for source, data in self.sources:
            for path, text in _texts(data, ()):
                found = [word for word in PLACEHOLDERS if word in text]
                if not found or "$comment" in path:
                    continue
                inside = path[:1] == ("patterns",) and len(path) > 1
                names = dict(_ids(data))
                yield PatternError(
                    pattern_id=names.get(path[1]) if inside else None,
                    key=join(list(path[2:] if inside else path)),
                    problem=f"{found[0]!r} is still to be filled in",
                    source=source,
                    number=path[1] if inside else None,
                )

    def locate(self, error: PatternError) -> Finding | None:
        """Find the line of what is wrong; None if its file is not asked for."""
        source, number = error.source, error.number
        if source is None:
            source, number = self._homes[error.pattern_id or ""]
        if source not in self.wanted:
            return None
        line = self._positions[source].find(number, error.key)
        file = str(self._paths[source])
        return Finding(
            file, line, error.pattern_id, error.key, error.problem, error.hint
        )


def _texts(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield all strings, with the keys and positions that lead to them."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*path, number))


def _ids(data: Any) -> Iterator[tuple[int, str]]:
    """Yield the positions and ids of the patterns in a file."""
    patterns = data.get("patterns") if isinstance(data, dict) else None
    for number, pattern in enumerate(patterns if isinstance(patterns, list) else ()):
        if isinstance(pattern, dict) and isinstance(pattern.get("id"), str):
            yield number, pattern["id"]
