"""Check pattern files: all that is wrong with them, at once, each with its line."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language


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
        return ": ".join(part for part in parts if part) + hint


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
    RETURNS (List[Finding]): The findings by file, line and key; empty if all is well.
    RAISES (ConflictEventsError): If a path does not exist, or no pipeline is there.
    """
    raise NotImplementedError
