"""The options that several commands share."""

from typing import Annotated

import typer

Output = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write here, not to standard output."
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="A spaCy pipeline. Default: the first English one installed.",
    ),
]
Patterns = Annotated[
    str | None,
    typer.Option(metavar="DIR", help="Patterns instead of the shipped ones."),
]
AddPatterns = Annotated[
    list[str] | None,
    typer.Option(metavar="DIR", help="Patterns beside them. May be repeated."),
]
Types = Annotated[
    str | None,
    typer.Option(metavar="TYPE,...", help="Only these types: KILL,ARREST."),
]
Sample = Annotated[
    bool, typer.Option("--sample", help="Read the article that comes along.")
]
TextField = Annotated[
    str,
    typer.Option(metavar="FIELD", help="The field of a row that holds the text."),
]
