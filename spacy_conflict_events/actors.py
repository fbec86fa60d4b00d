"""Code a party: its country and sector, by the dictionaries and its grammar.

The head noun gives the sector; what stands before it and its prepositional phrases
give the country, and the sector where the head has none of its own.
"""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from spacy.attrs import LOWER
from spacy.tokens import Doc, Token

from .abbreviations import start_of_name
from .codebook import Entry, split
from .heads import head_of
from .mentions import Found, Mentions

_FORMER = {"former", "ex", "ousted", "deposed", "toppled", "erstwhile", "onetime"}
# Their country or their whole code is that of the phrase behind these.
_PREPOSITIONS = ("of", "from", "for", "in", "at", "inside", "within", "across")
_WITH_SECTOR = ("of", "from", "for")
_OFFICES = ("GOV", "LEG")
_REACH = 12
# How many tokens back an earlier mention is looked for: more than a long report has.
_FAR = 2_000
_DEPTH = 3
# The most letters of an abbreviation.
_LETTERS = 8
# The noun only says how many or which; the phrase behind "of" says who.
_GENERAL = {
    *("group", "groups", "movement", "organisation", "organization", "faction"),
    *("force", "forces", "side", "network", "unit", "units", "wing", "branch"),
}

Forms = np.ndarray[Any, np.dtype[np.uint64]]


@dataclass(frozen=True)
class Codes:
    """What is known of a party.

    country (str): ISO 3166 alpha-3 code, or IGO, UNO and the like; None if unknown.
    sector (str): PLOVER's sector; None if unknown.
    labels (tuple[str, ...]): The entries that gave them.
    is_place (bool): Whether its head is the name of a country or region.
    """

    country: str | None = None
    sector: str | None = None
    labels: tuple[str, ...] = ()
    is_place: bool = False

    def filled(self, other: "Codes") -> "Codes":
        """Fill what is missing from other codes.

        other (Codes): The codes to take it from.
        RETURNS (Codes): Both together.
        """
        country = self.country or other.country
        sector = self.sector or other.sector
        if (country, sector) == (self.country, self.sector):
            return self
        labels = tuple(dict.fromkeys(self.labels + other.labels))
        return Codes(country, sector, labels, self.is_place)

    @property
    def coded_by(self) -> str | None:
        """Name the entries in one string, None if there are none.

        RETURNS (str): Such as "countries: PAK; sectors: MIL".
        """
        return "; ".join(self.labels) or None


NOTHING = Codes()


class ActorCoder:
    """Codes the parties of one document."""

    def __init__(self, doc: Doc, mentions: Mentions) -> None:
        """Create it.

        doc (Doc): The document, with a parse.
        mentions (Mentions): The names and words of the dictionaries in it.
        """
        self.doc = doc
        self.mentions = mentions
        self._coded: dict[tuple[int, int], Codes] = {}
        self._forms: Forms | None = None
        self._short: dict[str, Entry] | None = None

    def code(self, start: int, end: int) -> Codes:
        """Code a party.

        start (int): Its first token.
        end (int): The token after its last one.
        RETURNS (Codes): What is known of it.
        """
        head = head_of(self.doc[start:end])
        codes = self._phrase(head, start)
        if codes.country is None and head.pos_ != "PRON":
            codes = self._inherit(head, start, codes)
        return codes

    def _phrase(self, head: Token, start: int, depth: int = 0) -> Codes:
        """Code the phrase of a head that begins at a token."""
        key = (head.i, start)
        if key not in self._coded:
            self._coded[key] = NOTHING
            self._coded[key] = self._code(head, start, depth)
        return self._coded[key]

    def _code(self, head: Token, start: int, depth: int) -> Codes:
        """Code a phrase: by its head, what stands before it, what hangs on it."""
        last = min(head.i + _REACH, self.mentions.end_of_sentence(head.i))
        found = self._mentioned(start, last)
        own = [f for f in found if f.start <= head.i < f.end]
        before = [f for f in found if f.end <= head.i]
        entry = own[0].entry if own else None
        if entry and entry.kind == "region" and len(own) > 1:
            entry = own[1].entry
        codes, weak = _by_head(entry)
        if entry is None or entry.kind in ("noun", "weak", "modifier"):
            sector = self._modifying_sector(head, before, weak)
            if codes.sector is None:
                codes = codes.filled(sector)
            codes = codes.filled(_country_of(before))
        elif entry.periods:
            # "President" or "opposition" before a name says it, whatever the day.
            said = {f.entry.sector for f in before}
            office = next((s for s in ("GOV", "OPP") if s in said), codes.sector)
            codes = Codes(codes.country, office, codes.labels)
        if depth < _DEPTH:
            codes = self._behind(head, codes, depth)
        if codes.sector is None and weak is not None:
            codes = codes.filled(weak)
        if codes.sector in _OFFICES and self._is_former(head, start):
            codes = Codes(codes.country, "ELI", codes.labels)
        return codes

    def _mentioned(self, start: int, end: int) -> list[Found]:
        """List what a part of the document names, by its own abbreviations, too."""
        found = self.mentions.between(start, end)
        if self._short is None:
            self._short = {}
            self._short = self._abbreviated()
        if not self._short:
            return found
        known = {i for item in found for i in range(item.start, item.end)}
        found += [
            Found(token.i, token.i + 1, self._short[token.text])
            for token in self.doc[start:end]
            if token.text in self._short and token.i not in known
        ]
        return sorted(found, key=lambda item: item.start)

    def _abbreviated(self) -> dict[str, Entry]:
        """Code the names that the document abbreviates: "Free Land Army (FLA)"."""
        doc = self.doc
        found: dict[str, Entry] = {}
        for i in self.mentions.brackets():
            if not 0 < i < len(doc) - 2 or doc[i + 2].text != ")":
                continue
            short, last = doc[i + 1].text, doc[i - 1]
            start = self._start_of_name(last, short)
            if start < 0 or short in found:
                continue
            codes = self._phrase(last, start)
            if codes.country or codes.sector:
                label = "; ".join(codes.labels)
                found[short] = Entry("actor", label, codes.country, codes.sector)
        return found

    def _start_of_name(self, last: Token, short: str) -> int:
        """Find the first word of a name by the letters of its abbreviation, or -1."""
        letters = [letter for letter in short if letter.isupper()]
        if not 2 <= len(letters) == len(short) <= _LETTERS:
            return -1
        first = max(0, last.i + 1 - 2 * _LETTERS)
        words = [token.text for token in self.doc[first : last.i + 1]]
        start = start_of_name(words, len(words), letters)
        return -1 if start < 0 else first + start

    def _modifying_sector(
        self, head: Token, before: list[Found], weak: Codes | None
    ) -> Codes:
        """Take the sector from what stands before a head without a strong one."""
        for item in reversed(before):
            entry = item.entry
            if entry.kind == "actor":
                return Codes(entry.country, entry.sector, (entry.label,))
            if entry.sector is None:
                continue
            # "the government forces"
            if weak is not None and weak.sector == "MIL" and entry.sector == "GOV":
                continue
            return Codes(None, entry.sector, (entry.label,))
        return NOTHING

    def _behind(self, head: Token, codes: Codes, depth: int) -> Codes:
        """Take what is missing from the phrases that hang on a head."""
        for child in head.rights:
            if codes.country and codes.sector:
                break
            word = child.lower_
            if child.dep_ == "prep" and word in _PREPOSITIONS:
                for noun in child.children:
                    if noun.dep_ != "pobj":
                        continue
                    other = self._phrase(noun, noun.left_edge.i, depth + 1)
                    # "the people of Pakistan", but "a spokesman for Pakistan"
                    place = other.is_place and word != "for"
                    if place or word not in _WITH_SECTOR:
                        other = _only_country(other)
                    codes = codes.filled(other)
            elif child.dep_ == "appos" and head.pos_ == "PROPN":
                codes = codes.filled(self._phrase(child, child.left_edge.i, depth + 1))
        return codes

    def _is_former(self, head: Token, start: int) -> bool:
        """Tell whether a phrase speaks of who was in office once."""
        return any(
            word in _FORMER
            for token in self.doc[start : head.i]
            for word in split(token.text)
        )

    def _inherit(self, head: Token, start: int, codes: Codes) -> Codes:
        """Take what is missing from the one earlier mention in the document.

        "The army" is that of "the Pakistan army" before, and "Mujahid" who was named
        "Zabihullah Mujahid, the spokesman". Two countries before leave it open.
        """
        first = self.doc[start]
        named = head.pos_ == "PROPN" and codes.sector is None
        if not (named or first.lower_ in ("the", "these", "those")):
            return codes
        if not named and codes.sector is None and head.lower_ not in _GENERAL:
            return codes
        found = [
            self._phrase(token, token.left_edge.i)
            for token in map(self.doc.__getitem__, self._before(head))
        ]
        known = [other for other in found if other.country]
        if named and not known:
            # "Banda" after "President Joel Banda", of no country that is told
            known = [other for other in found if other.sector]
        if len({other.country for other in known}) != 1:
            return codes
        if codes.sector is not None:
            known = [other for other in known if other.sector == codes.sector]
        if len({other.sector for other in known}) != 1:
            return codes
        return codes.filled(known[-1])

    def _before(self, head: Token) -> list[int]:
        """List the tokens before a head, at most `_FAR`, that are the same word."""
        if self._forms is None:
            self._forms = cast(Forms, self.doc.to_array(LOWER))
        near = self._forms[max(0, head.i - _FAR) : head.i]
        found: list[int] = np.flatnonzero(near == head.lower).tolist()
        return [head.i - len(near) + i for i in found]


def _by_head(entry: Entry | None) -> tuple[Codes, Codes | None]:
    """Return the codes of a head, and those that it has if nothing else is said."""
    if entry is None:
        return NOTHING, None
    label = (entry.label,)
    if entry.kind in ("name", "capital"):
        return Codes(entry.country, "GOV", label, is_place=True), None
    if entry.kind == "people":
        return Codes(entry.country, "CVL", label), None
    if entry.kind == "weak":
        return NOTHING, Codes(None, entry.sector, label)
    place = entry.kind == "region"
    return Codes(entry.country, entry.sector, label, is_place=place), None


def _country_of(before: list[Found]) -> Codes:
    """Take the country from what stands before a head, if it is one."""
    found = {
        item.entry.country: item.entry.label for item in before if item.entry.country
    }
    if len(found) != 1:
        return NOTHING
    [(country, label)] = found.items()
    return Codes(country, None, (label,))


def _only_country(codes: Codes) -> Codes:
    """Keep the country alone."""
    return Codes(codes.country, None, codes.labels if codes.country else ())
