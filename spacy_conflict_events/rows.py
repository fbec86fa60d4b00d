"""Read the rows of events that `extract` wrote, or that people wrote by hand."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .errors import ConflictEventsError


def read_jsonl(path: str | Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Read the objects of a JSONL file.

    path (Union[str, Path]): The file.
    YIELDS (Tuple[int, Dict[str, Any]]): The number of the line, from 1, and the object.
    RAISES (ConflictEventsError): At a line that is no JSON object.
    """
    with open(path, encoding="utf-8-sig") as stream:
        try:
            for number, line in enumerate(stream, 1):
                if not line.strip():
                    continue
                try:
                    data = json.loads(line)
                except (json.JSONDecodeError, RecursionError) as error:
                    problem = f"is no JSON: {error}"
                    raise ConflictEventsError(f"{path}:{number}: {problem}") from error
                if not isinstance(data, dict):
                    raise ConflictEventsError(f"{path}:{number}: is no JSON object")
                yield number, data
        except UnicodeDecodeError as error:
            raise ConflictEventsError(f"{path}: is not UTF-8") from error


def read_csv(path: str | Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Read the rows of a CSV file with a header line.

    path (Union[str, Path]): The file. Semicolons and tabs do as well as commas, since
        spreadsheets write them in some countries.
    YIELDS (Tuple[int, Dict[str, str]]): The number of the line on which the row ends,
        from 1, and its cells by column.
    RAISES (ConflictEventsError): If it is not UTF-8 or no CSV.
    """
    with open(path, encoding="utf-8-sig", newline="") as stream:
        try:
            first = stream.readline()
            delimiter = max(",;\t", key=first.count)
            stream.seek(0)
            reader = csv.DictReader(stream, delimiter=delimiter, restval="")
            for row in reader:
                row.pop(None, None)
                yield reader.line_num, row
        except UnicodeDecodeError as error:
            problem = 'is not UTF-8: save it as "CSV UTF-8"'
            raise ConflictEventsError(f"{path}: {problem}") from error
        except csv.Error as error:
            raise ConflictEventsError(f"{path}: is no CSV: {error}") from error
