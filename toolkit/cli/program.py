"""The program: its commands, the options that stand anywhere, and the way every outcome becomes an exit code."""

from collections.abc import Sequence
from copy import copy
from typing import Annotated

import typer

from toolkit.cli.aql import aql
from toolkit.cli.case import case_app
from toolkit.cli.clauses import clauses_app
from toolkit.cli.console import Talk, prepare
from toolkit.cli.deadlines import deadlines
from toolkit.cli.defects import defects_app
from toolkit.cli.doctor import doctor
from toolkit.cli.draft import draft
from toolkit.cli.faults import interrupted, outcome
from toolkit.cli.guide import guide
from toolkit.cli.keeping import backup, export, restore
from toolkit.cli.policy import policy_app
from toolkit.cli.read import read
from toolkit.cli.resolve import resolve
from toolkit.cli.rules import rules_app
from toolkit.cli.run import run as run_command
from toolkit.cli.schema import schema
from toolkit.cli.supplier import supplier
from toolkit.cli.templates import templates_app
from toolkit.cli.unswept import unswept
from toolkit.errors import ExitCode

HELP = """From a failed pre-shipment inspection report to the right papers.

\b
  recourse run report.pdf --order order.toml --out answer/
  recourse read report.pdf --json

The first reads the report, decides the way out and writes the letters into answer/; the second only reads.
"""
EPILOG = "These also stand after the command: -q, -v, --no-input, --version. A file given as - is stdin."
# Options of the program itself that people type after the command as well.
ANYWHERE = ("-q", "--quiet", "-v", "--verbose", "--no-input", "-V", "--version")

app = typer.Typer(
    help=HELP,
    epilog=EPILOG,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
for command, summary in (
    (run_command, "The main job: from the report file to the letters."),
    (read, "Read a report: defects, limits, results, doubts."),
    (resolve, "Decide the way out, with reasons."),
    (draft, "Write one letter."),
    (guide, "How a failed result is read, the ways out, your leverage."),
    (aql, "Show a sampling plan, and what it lets pass."),
    (deadlines, "What is due in all open cases."),
    (supplier, "The history of a supplier."),
    (export, "Write the register as a table."),
    (backup, "Save the register as one ZIP."),
    (restore, "Fill an empty register from a backup."),
    (doctor, "Check this installation."),
    (schema, "Print the JSON schemas."),
):
    app.command(command.__name__, short_help=summary)(command)
app.add_typer(case_app, name="case", short_help="Cases: what was sent, answered, and what holds the balance.")
app.add_typer(rules_app, name="rules", short_help="The 54 rules, by number.")
app.add_typer(templates_app, name="templates", short_help="The letters' templates: list, copy out, proofread.")
app.add_typer(clauses_app, name="clauses", short_help="Purchase-order clauses: list, build, insert, check.")
app.add_typer(policy_app, name="policy", short_help="The house rules and their values.")
app.add_typer(defects_app, name="defects", short_help="What is known of each kind of defect.")


@app.callback(invoke_without_command=True)
def program(
    ctx: typer.Context,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No talk on stderr, only results and errors.")] = False,
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="More detail; a traceback when the program itself fails.")
    ] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask; list what is missing and stop.")] = False,
    version: Annotated[bool, typer.Option("-V", "--version", help="Print the version and stop.")] = False,
) -> None:
    ctx.obj = Talk(quiet=quiet, verbose=verbose, may_ask=not no_input)
    if version:
        from toolkit import __version__

        ctx.obj.tell(f"recourse {__version__}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        ctx.obj.tell(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)


def run(argv: Sequence[str]) -> int:
    """Return the exit code of the command in *argv*, after telling on the terminal how it went."""
    prepare()
    words = forward(argv)
    try:
        with unswept():  # as many objects as there are options, and none of them rubbish
            command = typer.main.get_command(_asked(words))
        return _code(command(words, prog_name="recourse", standalone_mode=False))
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer ends on it with 1, though nobody is at fault
            return outcome(ended.__context__, words)
        raise
    except (KeyboardInterrupt, Exception) as fault:  # noqa: BLE001  the last line: a sentence instead of a page of Python
        return outcome(fault, words)


def _asked(words: Sequence[str]) -> typer.Typer:
    """Return the program with the one command, or group of commands, that *words* begin with, else all of it.

    Nobody sees the others then, and to build them all takes longer than many a command.
    """
    name = next((word for word in words if word not in ANYWHERE), "")
    one = copy(app)
    one.registered_commands = [command for command in app.registered_commands if command.name == name]
    one.registered_groups = [group for group in app.registered_groups if group.name == name]
    return one if one.registered_commands or one.registered_groups else app


def forward(argv: Sequence[str]) -> list[str]:
    """Return *argv* with the program's own options in front of the command, wherever they were typed."""
    end = list(argv).index("--") if "--" in argv else len(argv)
    own = [word for word in argv[:end] if word in ANYWHERE]
    return [*own, *(word for word in argv[:end] if word not in ANYWHERE), *argv[end:]]


def _code(result: object) -> int:
    """Return the exit code in *result*: what the command returned, or typer's own for help, version and Ctrl-C."""
    if result == ExitCode.INTERRUPTED:
        return interrupted()
    return result if isinstance(result, int) else ExitCode.DONE
