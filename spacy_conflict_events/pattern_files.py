"""Find and read the files of patterns: the shipped ones and one's own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Any

from .errors import PatternError
from .jsonfile import FileFault, leads_out, parse_text, read_text
from .lists import Place, Report

Source = tuple[str, Any]
"""A file: its folder and name as in "shipped/kill.json", and its parsed JSON."""

SHIPPED = "shipped"
_NOT_PATTERNS = "schema.json"


def shipped_folder() -> Path:
    """Find the shipped patterns, in the installed package or in a checkout.

    RETURNS (Path): The folder.
    RAISES (PatternError): If there is none, because the installation is broken.
    """
    package = Path(__file__).parent
    for folder in (package / "patterns", package.parent / "patterns"):
        if folder.is_dir():
            return folder
    raise PatternError(
        problem="the shipped patterns are missing", hint="reinstall the package"
    )


def list_files(
    path: str | Path | None, extras: Sequence[str | Path], report: Report
) -> Iterator[tuple[str, Path]]:
    """List the files that `load_patterns` reads.

    path (Union[str, Path]): As for `load_patterns`.
    extras (Sequence[Union[str, Path]]): Its `extra`.
    report (Callable[[PatternError], None]): Takes what is wrong with the paths.
    YIELDS (Tuple[str, Path]): Folder and name as in `PatternSet.sources`, and the file;
        first the shared files of the package.
    """
    for file in _files(shipped_folder()):
        if path is None or file.name.startswith("_"):
            yield f"{SHIPPED}/{file.name}", file
    labels = {SHIPPED}
    own = [] if path is None else [path]
    for given in (expand_path(item) for item in (*own, *extras)):
        try:
            files = _files(given) if given.exists() else None
        except OSError as error:
            problem = f"cannot be read: {error.strerror}"
            report(PatternError(file=str(given), problem=problem))
            continue
        if files is None:
            report(PatternError(file=str(given), problem="no such file or folder"))
            continue
        if all(file.name.startswith("_") for file in files):
            hint = "a pattern file ends in .json"
            problem = "the folder holds no pattern file"
            report(PatternError(file=str(given), problem=problem, hint=hint))
        folder = given if given.is_dir() else given.parent
        name = folder.resolve().name or "patterns"
        numbered = (f"{name}-{n}" for n in count(len(labels)))
        label = next(label for label in chain([name], numbered) if label not in labels)
        labels.add(label)
        for file in files:
            if file != given and leads_out(file, folder):
                hint = "copy what it leads to into the folder"
                problem = "is a link that leads out of its folder"
                report(PatternError(file=file.name, problem=problem, hint=hint))
            else:
                # A name that is not UTF-8 could not be saved with the patterns.
                spelled = f"{label}/{file.name}".encode("utf-8", "backslashreplace")
                yield spelled.decode(), file


def expand_path(path: str | Path) -> Path:
    """Fill in the home folder that a path begins with.

    path (Union[str, Path]): The path.
    RETURNS (Path): The path without "~", and as it is if there is no such home.
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def _files(path: Path) -> list[Path]:
    """List the files to read: shared ones first, then pattern files by name."""
    folder = path if path.is_dir() else path.parent
    files = [
        file
        for file in folder.glob("*.json")
        if not file.name.startswith(".") and file.name != _NOT_PATTERNS
    ]
    if path != folder:
        files = [file for file in files if file.name.startswith("_")]
        files += [path] if path not in files else []
    return sorted(files, key=lambda file: (not file.name.startswith("_"), file.name))


def parse_files(files: Iterable[tuple[str, Path]], report: Report) -> Iterator[Source]:
    """Parse JSON files.

    files (Iterable[Tuple[str, Path]]): What `list_files` gives.
    report (Callable[[PatternError], None]): Takes what is wrong with them.
    YIELDS (Source): Folder and name of each that can be read, and its JSON.
    """
    for name, file in files:
        try:
            data = parse_text(read_text(file))
        except FileFault as fault:
            place = Place(report, file.name, fault.pattern_id)
            place.add(fault.key, fault.problem)
        else:
            yield name, data
