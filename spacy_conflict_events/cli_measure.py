"""The commands that measure: evaluate and diff."""

from pathlib import Path
from typing import Annotated

import typer

from .cli_options import AddPatterns, Model, Patterns
from .cli_workbench import AsJson, show, show_json, wrong_use
from .console import FAILED

Rows = Annotated[
    Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, readable=True)
]


def evaluate_command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Annotated texts in JSONL, or a review sheet (.csv).",
            exists=True,
            dir_okay=False,
        ),
    ],
    types: Annotated[
        str | None,
        typer.Option(metavar="TYPE,...", help="Score these. Default: those annotated."),
    ] = None,
    errors: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show this many errors.")
    ] = 20,
    patterns: Patterns = None,
    add_patterns: AddPatterns = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Compare events with annotated ones, or count the verdicts of a review sheet."""
    with wrong_use():
        if file.suffix.lower() == ".csv":
            from .review import read_review
            from .rows import read_csv

            review = read_review(read_csv(file), file=str(file))
            if as_json:
                show_json(review.to_dict())
            else:
                show(str(review))
            return
        from .evaluate import evaluate, list_errors
        from .gold import read_gold
        from .pipeline import get_events, load_pipeline

        gold = list(read_gold(file))
        nlp = load_pipeline(model, patterns=patterns, extra_patterns=add_patterns or ())
        docs = nlp.pipe([text.text for text in gold])
        found = [get_events(nlp, doc) for doc in docs]
        scored = types.upper().split(",") if types else None
        result = evaluate(gold, found, types=scored)
    if as_json:
        show_json(result.to_dict())
        return
    show(str(result))
    for line in list_errors(result, errors):
        show(f"- {line}")
    if len(result.errors) > errors:
        show(
            f"{len(result.errors) - errors} more errors: --errors {len(result.errors)}"
        )


def diff_command(old: Rows, new: Rows, as_json: AsJson = False) -> None:
    """Compare two extractions in JSONL: events gained, lost and changed, by pattern."""
    with wrong_use():
        from .diff import check_rows, diff
        from .rows import read_jsonl

        difference = diff(
            check_rows(read_jsonl(old), file=str(old)),
            check_rows(read_jsonl(new), file=str(new)),
        )
    if as_json:
        show_json(difference.to_dict())
    else:
        show(str(difference))
    if difference:
        raise typer.Exit(FAILED)
