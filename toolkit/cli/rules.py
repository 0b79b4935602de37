"""``recourse rules``: the rules that the decisions and letters follow, by their numbers."""

from typing import Annotated

import typer

from toolkit.cli.console import Talk
from toolkit.cli.options import Json

rules_app = typer.Typer(
    rich_markup_mode=None,
    help="The 54 rules behind decisions and letters: sentence, state, where they act.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@rules_app.callback(invoke_without_command=True)
def rules(ctx: typer.Context, json: Json = False) -> None:
    """List the 54 rules behind decisions and letters: sentence, state, where they act.

    \b
      recourse rules
      recourse rules show 21
    """
    if ctx.invoked_subcommand is not None:
        return
    from toolkit.cli.rules_text import ToldRules, rules_text
    from toolkit.cli.sending import json_document
    from toolkit.resolver.rulebook import rulebook

    talk: Talk = ctx.obj
    if json:
        talk.data(json_document(ToldRules(rules=rulebook())))
    else:
        talk.tell(rules_text(rulebook()))


@rules_app.command()
def show(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER", help="The rule's number: 21, or G21.")],
    json: Json = False,
) -> None:
    """Print one rule.

    \b
      recourse rules show 21
    """
    from toolkit.cli.rules_text import rule_text, the_rule
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    rule = the_rule(number)
    if json:
        talk.data(json_document(rule))
    else:
        talk.tell(rule_text(rule))
