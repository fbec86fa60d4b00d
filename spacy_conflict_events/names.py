"""Which names are taken, in a few bytes a name."""

from array import array

_SMALLEST = 1024
_MASK = 2**64 - 1


class TakenNames:
    """The names that are taken, by their hashes of 64 bits.

    A set of the names themselves would grow to hundreds of megabytes in a run over
    millions of documents.
    """

    def __init__(self) -> None:
        """Create it without names."""
        self._table = array("Q", bytes(8 * _SMALLEST))
        self._number = 0
        # How often the names were asked for that were asked for twice.
        self._again: dict[str, int] = {}

    def take(self, name: str) -> str:
        """Take a name, or one made of it if it is taken.

        name (str): The name.
        RETURNS (str): The name, or `name~2`, `name~3` ..., the first that is free.
        """
        free, number = name, self._again.get(name, 1)
        while not self._add(free):
            number += 1
            self._again[name] = number
            free = f"{name}~{number}"
        return free

    def _add(self, name: str) -> bool:
        """Add a name, and tell if it was free."""
        found = hash(name) & _MASK or 1
        at = self._place(found)
        if self._table[at]:
            return False
        self._table[at] = found
        self._number += 1
        if 2 * self._number > len(self._table):
            old = self._table
            self._table = array("Q", bytes(16 * len(old)))
            for each in old:
                if each:
                    self._table[self._place(each)] = each
        return True

    def _place(self, found: int) -> int:
        """Return where a hash stands, or would stand."""
        size = len(self._table)
        at = found % size
        while self._table[at] not in (0, found):
            at = (at + 1) % size
        return at
