"""``recourse guide``: what a buyer should know who has never held a failed report, in four short readings."""

from typing import Annotated

import typer

from toolkit.cli.console import Talk
from toolkit.cli.options import Json


def guide(
    ctx: typer.Context,
    topic: Annotated[
        str | None, typer.Argument(metavar="[TOPIC]", help="result, paths, leverage or sampling; left out: all.")
    ] = None,
    json: Json = False,
) -> None:
    """How a failed result is read, the four ways out, what your leverage is, and a sample or every unit.

    \b
      recourse guide
      recourse guide leverage
    """
    from toolkit.cli.guide_text import guide_text, told_guide
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    told = told_guide(topic)
    if json:
        talk.data(json_document(told))
    else:
        talk.tell(guide_text(told))
