"""``recourse templates``: the Word files that the letters are made from, and how to own them."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.console import Talk
from toolkit.cli.options import Force, Json, Kind, Templates
from toolkit.errors import ExitCode

templates_app = typer.Typer(
    rich_markup_mode=None,
    help="The letters' templates: Word files that you may change and keep in a folder of your own.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
OfKind = Annotated[Kind | None, typer.Option("--kind", help="Templates of this kind of letter only.")]
OfLang = Annotated[str | None, typer.Option("--lang", metavar="en|zh", help="Templates in this language only.")]


@templates_app.callback(invoke_without_command=True)
def templates(ctx: typer.Context) -> None:
    """Show how to list, copy out and proofread the letters' templates."""
    if ctx.invoked_subcommand is None:
        ctx.obj.tell(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)


@templates_app.command("list")
def list_all(ctx: typer.Context, templates: Templates = None, json: Json = False) -> None:
    """List every template, its version, and whether your own folder holds another in its place.

    \b
      recourse templates list
      recourse templates list --templates ours --json
    """
    from toolkit.cli.own_templates import tell_list

    talk: Talk = ctx.obj
    tell_list(templates, talk, json=json)


@templates_app.command()
def eject(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to copy them to.", show_default=False)],
    kind: OfKind = None,
    lang: OfLang = None,
    force: Force = False,
) -> None:
    """Copy the supplied templates into DIR, with a README.txt that lists what each may print.

    \b
      recourse templates eject ours
      recourse templates eject ours --kind rework --lang en
    """
    from toolkit.cli.own_templates import eject_into

    talk: Talk = ctx.obj
    eject_into(folder, kind, lang, talk, force=force)


@templates_app.command()
def lint(  # noqa: PLR0913, PLR0917  each argument is an option of the command
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Word templates.", show_default=False)],
    kind: Annotated[
        Kind | None, typer.Option("--kind", help="The kind of letter, where the file's name does not tell it.")
    ] = None,
    lang: OfLang = None,
    comments: Annotated[
        Path | None,
        typer.Option(
            "--comments", metavar="DOCX", help="Write a copy in which each fault is a comment of Word; for one FILE."
        ),
    ] = None,
    force: Force = False,
    json: Json = False,
) -> int:
    """Find everything that is wrong in templates of your own; exit code 9 when a letter could not be written.

    \b
      recourse templates lint ours/rework.docx
      recourse templates lint ours/rework.docx --comments faults.docx
    """
    from toolkit.cli.own_templates import Linting, lint_files

    talk: Talk = ctx.obj
    return lint_files(files, Linting(kind, lang, comments, force, json), talk)
