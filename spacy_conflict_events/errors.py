"""The errors that this package raises."""

from typing import Any

# Characters of a finding: more than all event types take, less than a file.
_LONGEST = 2_000


def as_line(text: str) -> str:
    """Make of a text a line that does nothing to the terminal it is shown in.

    text (str): A text that may repeat what stands in a file.
    RETURNS (str): The text with its control characters written out, and without its
        middle if it is very long.
    """
    if len(text) > _LONGEST:
        half = _LONGEST // 2
        text = f"{text[:half]}…{text[-half:]}"
    if text.isprintable():
        return text
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text
    )


class ConflictEventsError(ValueError):
    """Be the base of every error that this package raises itself."""


class PatternError(ConflictEventsError):
    """Say what is wrong in a pattern file, where, and what to do about it."""

    def __init__(
        self,
        *,
        problem: str,
        file: str | None = None,
        pattern_id: str | None = None,
        key: str | None = None,
        hint: str | None = None,
        source: str | None = None,
        number: int | None = None,
    ) -> None:
        """Create an error from its parts.

        problem (str): What is wrong, as half a sentence.
        file (str): Name of the pattern file.
        pattern_id (str): Id of the pattern, or its place ("number 3").
        key (str): Path of the key inside the pattern, or inside the file.
        hint (str): The likely fix, as a question or half a sentence.
        source (str): Folder and name of the file, as in `PatternSet.sources`.
        number (int): The position of the pattern in its file, from 0.
        """
        self.problem = problem
        self.file = file
        self.pattern_id = pattern_id
        self.key = key
        self.hint = hint
        self.source = source
        self.number = number
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the whole finding as one line."""
        where = []
        if self.pattern_id:
            where.append(f"pattern '{self.pattern_id}'")
        if self.key:
            where.append(f"key {self.key}")
        parts = [self.file, ", ".join(where), self.problem]
        hint = f" ({self.hint})" if self.hint else ""
        return as_line(": ".join(part for part in parts if part) + hint)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the parts, since the constructor takes keywords only."""
        return _rebuild, (self.__dict__.copy(),)


class ActorError(ConflictEventsError):
    """Say what is wrong in an actor dictionary, where, and what to do about it."""

    def __init__(
        self,
        *,
        problem: str,
        file: str | None = None,
        entry: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Create an error from its parts.

        problem (str): What is wrong, as half a sentence.
        file (str): Name of the dictionary.
        entry (str): The entry: its code or first name, or its place.
        hint (str): The likely fix, as a question or half a sentence.
        """
        self.problem = problem
        self.file = file
        self.entry = entry
        self.hint = hint
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the whole finding as one line."""
        where = f"entry '{self.entry}'" if self.entry else None
        hint = f" ({self.hint})" if self.hint else ""
        parts = [self.file, where, self.problem]
        return as_line(": ".join(part for part in parts if part) + hint)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by the parts, since the constructor takes keywords only."""
        return _rebuild_actor_error, (self.__dict__.copy(),)


def _rebuild(parts: dict[str, Any]) -> PatternError:
    """Make a PatternError again from its pickled parts."""
    return PatternError(**parts)


def _rebuild_actor_error(parts: dict[str, str]) -> ActorError:
    """Make an ActorError again from its pickled parts."""
    return ActorError(**parts)
