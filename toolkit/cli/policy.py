"""``recourse policy``: the house rules, each with its value and where that comes from."""

import typer

from toolkit.cli.console import Talk
from toolkit.cli.options import Json, PolicyFile
from toolkit.errors import ExitCode

policy_app = typer.Typer(
    rich_markup_mode=None,
    help="The house rules: what the guide leaves open, and how it is decided.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@policy_app.callback(invoke_without_command=True)
def policy(ctx: typer.Context) -> None:
    """Show the house rules: what the guide leaves open, and how it is decided."""
    if ctx.invoked_subcommand is None:
        ctx.obj.tell(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)


@policy_app.command()
def show(ctx: typer.Context, policy: PolicyFile = None, json: Json = False) -> None:
    """Print every setting with its value, its source and its sentence.

    \b
      recourse policy show
      recourse policy show --policy policy.toml --json
    """
    from toolkit.cli.policy_text import policy_text, told_policy
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    told = told_policy(policy)
    if json:
        talk.data(json_document(told))
    else:
        talk.tell(policy_text(told))
