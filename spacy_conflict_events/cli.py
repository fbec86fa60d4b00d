"""The command line: `conflict-events`."""

from typing import Annotated

import typer

from . import __version__, cli_types, cli_view
from .cli_convert import convert
from .cli_extract import extract
from .cli_measure import diff_command, evaluate_command
from .cli_workbench import check_command, explain_command, new_command

app = typer.Typer(
    name="conflict-events",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(convert)
app.command("check")(check_command)
app.command("explain")(explain_command)
app.command("new")(new_command)
app.command("evaluate")(evaluate_command)
app.command("diff")(diff_command)
app.command("types")(cli_types.types)
app.command()(extract)
app.command()(cli_view.render)
app.command()(cli_view.report)
app.command()(cli_view.app)


def main() -> None:
    """Run the command line."""
    app(prog_name="conflict-events")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the version and exit.",
        ),
    ] = False,
) -> None:
    """Find conflict events in news: who did what to whom, how many, where and when."""
