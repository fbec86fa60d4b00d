"""Load the dictionaries of actors and look words up in them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from spacy.strings import StringStore

from .errors import ActorError
from .jsonfile import FileFault, leads_out, parse_text, read_text
from .pattern_files import expand_path, shipped_folder

Source = tuple[str, Any]
"""A file: its name without ".json", and its parsed JSON."""

Words = tuple[str, ...]

# "U.S." is one word, "Iran-backed" are two.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+")
# Abbreviations that in lower case are another word.
_OTHER_WORDS = {
    *("us", "is", "it", "who", "let", "car", "am", "pm", "so", "no", "in", "he", "me"),
    *("mps", "mp", "eta", "isi", "ap", "la", "ira", "sana", "fsa", "pla", "ola"),
}


@dataclass(frozen=True)
class Entry:
    """What a word or name of a dictionary stands for.

    kind (str): "name", "adjective", "people", "capital" or "region" of a country;
        "noun", "weak" or "modifier" of a sector; "actor".
    label (str): The file and the entry in it, as in "groups: Taliban".
    country (str): The code of the country or of the kind of organisation.
    sector (str): The code of the sector.
    periods (tuple): Country, sector, first and last day of each role, in their order.
    written (frozenset[str]): The only ways to write it, if not all count.
    """

    kind: str
    label: str
    country: str | None = None
    sector: str | None = None
    periods: tuple[tuple[str | None, str | None, str, str], ...] = ()
    written: frozenset[str] = frozenset()

    def at(self, day: str | None) -> "Entry":
        """Return the entry with the codes that it had on a day.

        day (str): An ISO date; None for the latest role.
        RETURNS (Entry): The entry. It has no sector on a day between its roles.
        """
        if not self.periods:
            return self
        country, sector, _, _ = self.periods[-1]
        if day is not None:
            sector = None
            for of, role, start, end in self.periods:
                if start <= day <= end:
                    country, sector = of, role
        return replace(self, country=country, sector=sector)


class Folded(dict[int, Words]):
    """The folded words of tokens, by spaCy's hash of a token."""

    strings: StringStore

    def __missing__(self, orth: int) -> Words:
        """Fold the words of a token that was not asked for before."""
        words = self[orth] = split(self.strings[orth])
        return words


@dataclass(frozen=True)
class Codebook:
    """Words and names with their codes.

    entries (Mapping): For the words of a name, folded, its entry of each group:
        "country", "region", "sector", "actor".
    lengths (Mapping): For a first word the lengths of the names, longest first.
    sources (tuple): The files, from which the codebook can be made again.
    words (Folded): The folded words of tokens seen so far.
    """

    entries: Mapping[Words, Mapping[str, Entry]] = field(default_factory=dict)
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    words: Folded = field(default_factory=Folded, compare=False, repr=False)


def load_codebook(extra: Iterable[str | Path] = ()) -> Codebook:
    """Load the shipped dictionaries and one's own.

    extra (Iterable[Union[str, Path]]): Folders or files to load beside them. What
        they say of a word holds against the shipped ones and against earlier ones.
    RETURNS (Codebook): The words.
    RAISES (ActorError): At the first thing that is wrong.
    """
    own = [source for path in extra for source in _read(expand_path(path))]
    alone = any(
        isinstance(data, dict) and data.get("replace_shipped") is True
        for _, data in own
    )
    shipped = [] if alone else list(_read(shipped_folder() / "actors", own=False))
    return make_codebook([*shipped, *own])


def make_codebook(sources: Iterable[Source]) -> Codebook:
    """Make a codebook of parsed files.

    sources (Iterable[Source]): The files. Later ones hold against earlier ones.
    RETURNS (Codebook): The words.
    RAISES (ActorError): At the first thing that is wrong.
    """
    kept = tuple((name, data) for name, data in sources)
    entries: dict[Words, dict[str, Entry]] = {}
    for name, data in kept:
        for words, entry in _entries(name, data):
            entries.setdefault(words, {})[GROUPS[entry.kind]] = entry
    lengths: dict[str, set[int]] = {}
    for words in entries:
        lengths.setdefault(words[0], set()).add(len(words))
    ordered = {
        first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()
    }
    return Codebook(entries, ordered, kept)


GROUPS = {
    **dict.fromkeys(("name", "adjective", "people", "capital"), "country"),
    "region": "region",
    **dict.fromkeys(("noun", "weak", "modifier"), "sector"),
    "actor": "actor",
}


def split(text: str) -> Words:
    """Split a text into folded words: lower case, without accents and signs.

    text (str): A token or a name.
    RETURNS (Words): Such as ("cote", "d", "ivoire").
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    return tuple(_WORD.findall(text.lower()))


def _read(path: Path, *, own: bool = True) -> Iterator[Source]:
    """Read the dictionaries of a folder, or one."""
    try:
        exists = path.exists()
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise ActorError(file=str(path), problem=problem) from error
    if not exists:
        raise ActorError(file=str(path), problem="no such file or folder")
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        hint = "a dictionary ends in .json"
        problem = "the folder holds no actor dictionary"
        raise ActorError(file=str(path), problem=problem, hint=hint)
    for file in files:
        if own and file != path and leads_out(file, path):
            hint = "copy what it leads to into the folder"
            problem = "is a link that leads out of its folder"
            raise ActorError(file=file.name, problem=problem, hint=hint)
        try:
            # A name that is not UTF-8 could not be saved with the pipeline.
            name = file.stem.encode("utf-8", "backslashreplace").decode()
            yield name, parse_text(read_text(file))
        except FileFault as fault:
            problem = f"{fault.key} {fault.problem}" if fault.key else fault.problem
            raise ActorError(file=file.name, problem=problem) from fault


def _entries(name: str, data: Any) -> Iterator[tuple[Words, Entry]]:
    """Go through the words of a file."""
    # Pydantic and the models are needed only here.
    from .actor_schema import ActorFile
    from .validate import validate

    file, findings = validate(data, ActorFile, file=f"{name}.json")
    if file is None:
        raise _error(name, data, findings[0])
    for country in file.countries:
        made = Entry("name", f"{name}: {country.country}", country=country.country)
        for kind, words in (
            ("region", country.regions),
            ("people", [f"{word}s" for word in country.adjectives]),
            ("people", country.people),
            ("adjective", country.adjectives),
            ("name", country.names),
            ("capital", country.capitals),
        ):
            if words:
                yield from _words(words, replace(made, kind=kind))
    for sector in file.sectors:
        made = Entry("noun", f"{name}: {sector.sector}", sector=sector.sector)
        yield from _words(sector.modifiers, replace(made, kind="modifier"))
        for kind, words in (("noun", sector.nouns), ("weak", sector.weak_nouns)):
            both = [form for word in words for form in (word, _plural(word))]
            yield from _words(both, replace(made, kind=kind))
    for actor in file.actors:
        label = f"{name}: {actor.names[0]}"
        periods = tuple(
            (p.country, p.sector, p.start or "", p.end or "9999") for p in actor.periods
        )
        _check(name, actor.names[0], actor)
        made = Entry("actor", label, actor.country, actor.sector, periods)
        yield from _words(actor.names, made, case=actor.case)


def _words(
    names: Iterable[str], entry: Entry, *, case: bool = False
) -> Iterator[tuple[Words, Entry]]:
    """Pair names with their entry, and with how they may be written."""
    for name in names:
        words = split(re.sub(r"^[Tt]he (?=\w)", "", name))
        if not words:
            # a sign that Rust's engine takes for a letter, and Python's does not
            file, _, label = entry.label.partition(": ")
            problem = f"{name!r} is not a name or word"
            raise ActorError(file=f"{file}.json", entry=label, problem=problem)
        if case or (len(words) == 1 and words[0] in _OTHER_WORDS):
            yield words, replace(entry, written=frozenset({name}))
        else:
            yield words, entry


def _plural(noun: str) -> str:
    """Make the plural of a noun, as it is with nearly all words for people."""
    if noun.endswith(("man", "men")):
        return f"{noun[:-2]}en"
    if noun.endswith(("ss", "x", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _check(name: str, entry: str, actor: Any) -> None:
    """Raise an error if the periods of an actor cannot be."""
    from .actor_schema import is_day

    file = f"{name}.json"
    if actor.periods and (actor.country or actor.sector):
        problem = "codes stand beside 'periods'"
        raise ActorError(
            file=file, entry=entry, problem=problem, hint="write them in each period"
        )
    last = ""
    for period in actor.periods:
        for day in (period.start, period.end):
            if day and not is_day(day):
                problem = f"{day!r} is no day of the calendar"
                hint = "year-month-day, as in 2021-08-15"
                raise ActorError(file=file, entry=entry, problem=problem, hint=hint)
        start, end = period.start or "", period.end or "9999"
        if start > end or (last and start <= last):
            problem = "periods overlap or are not in order"
            hint = "the next one starts the day after the end"
            raise ActorError(file=file, entry=entry, problem=problem, hint=hint)
        last = end


def _error(name: str, data: Any, finding: Any) -> ActorError:
    """Name the entry in which a finding is."""
    key = finding.key or ""
    entry = None
    match = re.match(r"(countries|sectors|actors)\[(\d+)\]\.?(.*)", key)
    if match:
        kind, number, key = match[1], int(match[2]), match[3]
        item = data[kind][number]
        entry = f"number {number + 1} of {kind}"
        if isinstance(item, dict):
            names = item.get("names")
            found = item.get("country") if kind == "countries" else item.get("sector")
            if kind == "actors":
                found = names[0] if isinstance(names, list) and names else None
            entry = found if isinstance(found, str) else entry
    return ActorError(
        file=f"{name}.json",
        entry=entry,
        problem=f"{key} {finding.problem}" if key else finding.problem,
        hint=finding.hint,
    )
