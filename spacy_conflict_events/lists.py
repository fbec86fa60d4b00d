"""Look up the word lists of pattern files, and say where in a file a fault is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from .errors import PatternError
from .labels import suggest

Report = Callable[[PatternError], None]
# Lists that refer to one another in a row.
_DEEPEST = 50
# Words that the references of a file stand for, each counted as often as it is said.
_MOST_WORDS = 5_000_000


@dataclass(frozen=True)
class Place:
    """Know which pattern of which file is looked at, and whom to tell.

    report (Callable[[PatternError], None]): Takes the findings.
    file (str): Name of the file.
    pattern_id (str): Id of the pattern, or None for the file itself.
    number (int): The position of the pattern in its file, from 0.
    """

    report: Report
    file: str
    pattern_id: str | None = None
    number: int | None = None

    def add(self, key: str | None, problem: str, hint: str | None = None) -> None:
        """Report a finding at a key of this place."""
        self.report(
            PatternError(
                file=self.file,
                pattern_id=self.pattern_id,
                key=key,
                problem=problem,
                hint=hint,
                number=self.number,
            )
        )


class Scope:
    """Look up word lists: those of a file first, then those around it."""

    def __init__(
        self,
        lists: Mapping[str, list[str]],
        places: Mapping[str, Place],
        outer: "Scope | None" = None,
    ) -> None:
        """Resolve the references between lists.

        lists (Mapping[str, List[str]]): Words, and other lists as "@name"; a list
            that names itself means the one of that name in the scope around.
        places (Mapping[str, Place]): For each list the file it stands in.
        outer (Scope): The scope around.
        """
        self.outer = outer
        self.used: set[str] = set()
        self._raw = lists
        self._places = places
        self._open: list[str] = []
        self._words: dict[str, frozenset[str]] = {}
        self._room = _MOST_WORDS
        for name in lists:
            self._resolve(name)

    @property
    def words(self) -> Mapping[str, frozenset[str]]:
        """The lists of this scope without those around it."""
        return self._words

    def names(self) -> set[str]:
        """Return the names of all lists that can be seen from here."""
        return set(self._raw) | (self.outer.names() if self.outer else set())

    def find(self, name: str) -> frozenset[str] | None:
        """Return a list by name, or None, and note that it is used."""
        if name in self._raw:
            self.used.add(name)
            return self._words.get(name, frozenset())
        return self.outer.find(name) if self.outer else None

    def expand(self, words: list[str], place: Place, key: str) -> frozenset[str]:
        """Replace the references among words by what they stand for.

        words (List[str]): Words, and lists as "@name".
        place (Place): Where the words stand.
        key (str): The key there.
        RETURNS (FrozenSet[str]): The words.
        """
        if "@" not in "".join(words):
            return frozenset(words)
        references = [word for word in words if is_reference(word)]
        found = set(words).difference(references)
        for word in references:
            if (of_list := self.find(word[1:])) is not None:
                if len(words) == 1:
                    return self._take(of_list, place, key)
                found |= self._take(of_list, place, key)
            else:
                place.add(key, f"unknown list {word}", suggest(word[1:], self.names()))
                # so that nothing is said about words that are missing, too
                found.add(word)
        return frozenset(found)

    def report_unused(self, *, known: Iterable[str] = ()) -> None:
        """Report the lists that nothing refers to.

        known (Iterable[str]): Lists that are used elsewhere.
        """
        reached = set(self.used)
        waiting = list(reached)
        while waiting:
            inner = {w[1:] for w in self._raw[waiting.pop()] if is_reference(w)}
            waiting += [name for name in inner - reached if name in self._raw]
            reached |= inner
        reached |= set(known)
        for name in self._raw:
            if name not in reached:
                hint = f'remove it, or refer to it as "@{name}"'
                self._places[name].add(f"lists.{name}", "nothing uses this list", hint)

    def _resolve(self, name: str) -> frozenset[str]:
        """Return the words of one of this scope's own lists."""
        if name in self._words:
            return self._words[name]
        if name in self._open:
            circle = " -> ".join(f"@{n}" for n in [*self._open, name])
            self._places[name].add(
                f"lists.{name}", f"the list refers to itself: {circle}"
            )
            return frozenset()
        place, key = self._places[name], f"lists.{name}"
        if len(self._open) == _DEEPEST:
            place.add(key, f"more than {_DEEPEST} lists refer to one another in a row")
            return frozenset()
        self._open.append(name)
        references = [word for word in self._raw[name] if is_reference(word)]
        found = set(self._raw[name]).difference(references)
        for word in references:
            if word[1:] in self._raw and word[1:] != name:
                found |= self._take(self._resolve(word[1:]), place, key)
            elif self.outer and (of_list := self.outer.find(word[1:])) is not None:
                found |= self._take(of_list, place, key)
            else:
                hint = suggest(word[1:], self.names() - {name})
                place.add(key, f"unknown list {word}", hint)
        self._open.pop()
        return self._words.setdefault(name, frozenset(found))

    def _take(self, words: frozenset[str], place: Place, key: str) -> frozenset[str]:
        """Return the words of a list, none if the file has named too many already."""
        if self._room < 0:
            return frozenset()
        self._room -= len(words)
        if self._room < 0:
            problem = f"stands for more than {_MOST_WORDS:,} words with those before it"
            place.add(key, problem)
        return words


def is_reference(word: str) -> bool:
    """Tell whether a word stands for a list, as "@kill" does and "@" does not."""
    return word[:1] == "@" and len(word) > 1
