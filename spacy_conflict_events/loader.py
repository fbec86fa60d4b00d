"""Load pattern files into a PatternSet."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from importlib import metadata
from pathlib import Path
from typing import Any, NoReturn

from .errors import PatternError
from .labels import suggest
from .lists import Place, Report, Scope
from .pattern import Pattern
from .pattern_files import Source, list_files, parse_files
from .pauses import no_collection

__all__ = ["Pattern", "PatternSet", "collect", "load_patterns"]

# Of one file; whoever has so many mends those first.
MOST_FINDINGS = 200


@dataclass(frozen=True)
class PatternSet:
    """Patterns, and the word lists and quantity words that go with them.

    patterns (Tuple[Pattern, ...]): The patterns, in the order of the files.
    lists (Mapping[str, FrozenSet[str]]): The shared word lists.
    quantities (Mapping[str, Tuple[Optional[int], Optional[int]]]): For a quantity
        word the lowest and the highest number it stands for.
    sources (Tuple[Source, ...]): The files, from which the set can be made again.
    """

    patterns: tuple[Pattern, ...] = ()
    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    quantities: Mapping[str, tuple[int | None, int | None]] = field(
        default_factory=dict
    )
    sources: tuple[Source, ...] = ()

    @cached_property
    def version(self) -> str:
        """The version of the package and a fingerprint of the files."""
        return name_version(self.sources)

    @classmethod
    def from_sources(
        cls, sources: Iterable[Source], *, types: Iterable[str] | None = None
    ) -> "PatternSet":
        """Make a set again from the files of an earlier one.

        sources (Iterable[Source]): The `sources` of the earlier set.
        types (Iterable[str]): Event types to keep, or None for all.
        RETURNS (PatternSet): The set.
        """
        return _select(build([(name, data) for name, data in sources], _fail), types)


@no_collection(stays=True)
def load_patterns(
    path: str | Path | None = None,
    *,
    extra: Iterable[str | Path] | str | Path = (),
    types: Iterable[str] | None = None,
) -> PatternSet:
    """Load the shipped patterns or one's own.

    path (Union[str, Path]): A folder of pattern files, or one file; None for the
        shipped patterns.
    extra (Iterable[Union[str, Path]]): Folders or files to load beside them.
    types (Iterable[str]): Event types to keep, or None for all. Guards of other
        types stay if they veto a type that is kept.
    RETURNS (PatternSet): The patterns.
    RAISES (PatternError): At the first thing that is wrong.
    """
    extras = [extra] if isinstance(extra, str | Path) else list(extra)
    return _select(build(_read(path, extras, _fail), _fail), types)


def collect(path: str | Path | None = None) -> list[PatternError]:
    """Collect everything that is wrong in a folder or file.

    path (Union[str, Path]): As for `load_patterns`.
    RETURNS (List[PatternError]): The findings, in the order of the files.
    """
    findings: list[PatternError] = []
    patterns = build(_read(path, [], findings.append), findings.append).patterns
    shipped = build(_read(None, [], findings.append), findings.append).patterns
    check_types(patterns, (*patterns, *shipped), findings.append)
    return list({str(finding): finding for finding in findings}.values())


def check_types(
    patterns: Iterable[Pattern], known: Iterable[Pattern], report: Report
) -> None:
    """Report the guards that name an event type which no file is of.

    patterns (Iterable[Pattern]): The patterns to check.
    known (Iterable[Pattern]): All that there are.
    report (Callable[[PatternError], None]): Takes the findings.
    """
    names = {pattern.event_type for pattern in known} | {"*"}
    for pattern in patterns:
        for name in pattern.types:
            if name not in names:
                place = Place(report, pattern.file, pattern.id)
                place.add("types", f"unknown event type {name!r}", suggest(name, names))


def _fail(error: PatternError) -> NoReturn:
    """Raise the first finding."""
    raise error


def _read(
    path: str | Path | None, extras: Sequence[str | Path], report: Report
) -> list[Source]:
    """Read all files; the first ones are the shared files of the package."""
    return list(parse_files(list_files(path, extras, report), report))


def build(
    sources: list[Source], report: Report, *, thorough: bool = False
) -> PatternSet:
    """Make a set of parsed files.

    sources (List[Source]): The files.
    report (Callable[[PatternError], None]): Takes the findings.
    thorough (bool): Whether to look for further faults in a file that has some, and
        for shared lists of one's own that nothing uses.
    RETURNS (PatternSet): The patterns, of a file with faults as far as it is sound.
    """
    # Pydantic and the models are needed only here.
    from .resolve import make_patterns
    from .schema import PatternFile
    from .validate import sound_part, validate

    base: Scope | None = None
    lists: dict[str, frozenset[str]] = {}
    quantities: dict[str, tuple[int | None, int | None]] = {}
    patterns: list[Pattern] = []
    homes: dict[str, str] = {}
    for label, group in _by_folder(sources).items():
        scope, found = _read_shared(label, group, base, report)
        lists |= scope.words
        quantities |= found
        whole = True
        for name, data in group.items():
            if name.startswith("_"):
                continue
            tell = _told_of(f"{label}/{name}", report)
            with suppress(_EnoughError):
                file, findings = validate(data, PatternFile, file=name)
                whole = whole and file is not None
                for finding in findings:
                    tell(finding)
                numbers = None
                if file is None:
                    part = sound_part(data) if thorough else None
                    if part is None:
                        continue
                    file, data, numbers = part
                made = make_patterns(
                    file, data, Place(tell, name), shared=scope, numbers=numbers
                )
                for n, pattern in enumerate(made):
                    if pattern.id in homes:
                        problem = f"the same id stands in {homes[pattern.id]}"
                        number = n if numbers is None else numbers[n]
                        here = Place(tell, name, pattern.id, number)
                        here.add("id", problem, "ids are unique")
                    homes.setdefault(pattern.id, f"{label}/{name}")
                    patterns.append(pattern)
        if thorough and whole and base is not None:
            with suppress(_EnoughError):
                scope.report_unused(known=base.names())
        base = base or scope
    return PatternSet(tuple(patterns), lists, quantities, tuple(sources))


class _EnoughError(Exception):
    """Leave a file of which enough faults are told."""


def _told_of(source: str, report: Report) -> Report:
    """Make a taker of findings that notes the file they are about.

    It raises an _EnoughError after the last one that it takes.
    """
    told = 0

    def tell(finding: PatternError) -> None:
        nonlocal told
        told += 1
        if told > MOST_FINDINGS:
            file = source.rpartition("/")[2]
            problem = f"has more than {MOST_FINDINGS} faults: mend the others first"
            report(PatternError(file=file, problem=problem, source=source))
            raise _EnoughError
        finding.source = source
        report(finding)

    return tell


def _by_folder(sources: list[Source]) -> dict[str, dict[str, Any]]:
    """Group files by folder."""
    folders: dict[str, dict[str, Any]] = {}
    for source, data in sources:
        folder, _, name = source.rpartition("/")
        folders.setdefault(folder, {})[name] = data
    return folders


def _read_shared(
    label: str, group: Mapping[str, Any], base: Scope | None, report: Report
) -> tuple[Scope, dict[str, tuple[int | None, int | None]]]:
    """Read the word lists and the quantity words of a folder."""
    from .schema import SharedFile
    from .validate import validate

    lists: dict[str, list[str]] = {}
    places: dict[str, Place] = {}
    quantities: dict[str, tuple[int | None, int | None]] = {}
    for name, data in group.items():
        if not name.startswith("_"):
            continue
        tell = _told_of(f"{label}/{name}", report)
        file, findings = validate(data, SharedFile, file=name)
        with suppress(_EnoughError):
            for finding in findings:
                tell(finding)
        if file is None:
            continue
        place = Place(tell, name)
        for list_name, words in file.lists.items():
            if list_name in lists:
                problem = f"the same list stands in {places[list_name].file}"
                place.add(f"lists.{list_name}", problem)
            lists[list_name] = words
            places[list_name] = place
        for word, bounds in file.quantities.items():
            quantities[word] = (bounds.low, bounds.high)
    with suppress(_EnoughError):
        return Scope(lists, places, base), quantities
    return Scope({}, {}, base), quantities


def name_version(sources: Iterable[Source]) -> str:
    """Name the version of the package and the content of files.

    sources (Iterable[Source]): The files.
    RETURNS (str): Such as "0.1.0+0123456789ab".
    """
    content = [[name.rpartition("/")[2], data] for name, data in sources]
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=True)
    fingerprint = hashlib.sha256(canonical.encode()).hexdigest()[:12]
    try:
        version = metadata.version("spacy-conflict-events")
    except metadata.PackageNotFoundError:
        version = "0"
    return f"{version}+{fingerprint}"


def _select(patterns: PatternSet, types: Iterable[str] | None) -> PatternSet:
    """Keep the patterns of some event types, and the guards that veto them."""
    if types is None:
        return patterns
    kept = list(types)
    known = {pattern.event_type for pattern in patterns.patterns}
    for name in kept:
        if name not in known:
            raise PatternError(
                problem=f"no pattern file is of the event type {name!r}; "
                f"there are {', '.join(sorted(known))}",
                hint=suggest(name, known),
            )
    return PatternSet(
        patterns=tuple(
            pattern
            for pattern in patterns.patterns
            if pattern.event_type in kept or any(map(pattern.vetoes, kept))
        ),
        lists=patterns.lists,
        quantities=patterns.quantities,
        sources=patterns.sources,
    )
