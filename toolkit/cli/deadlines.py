"""``recourse deadlines``: what is due in all open cases, the overdue first, and as a calendar."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli.options import AsOf, Force, Json

if TYPE_CHECKING:
    from toolkit.cli.due import Dated

Ics = Annotated[
    str | None,
    typer.Option("--ics", metavar="ICS", help="Write them as a calendar file, which every calendar takes."),
]


def deadlines(
    ctx: typer.Context, ics: Ics = None, as_of: AsOf = None, json: Json = False, force: Force = False
) -> None:
    """Show what is due in all open cases: by whom, until when, and what is overdue already.

    \b
      recourse deadlines
      recourse deadlines --ics cases.ics
    """
    from toolkit.cases.places import home
    from toolkit.cli.case_list import standings
    from toolkit.cli.due import calendar_file, due_in, due_text
    from toolkit.cli.options import today
    from toolkit.cli.outputs import refuse_existing, write
    from toolkit.cli.sending import json_document

    day = as_of or today()
    if ics is not None:
        refuse_existing((Path(ics),), force=force)
    found: tuple[Dated, ...] = due_in(standings(home()), day)
    if ics is not None:
        write(Path(ics), calendar_file(found, day), force=force)
    if json:
        ctx.obj.data(json_document({"schema": "recourse.deadlines/1", "as_of": day, "deadlines": found}))
    else:
        ctx.obj.tell(due_text(found, day))
        if ics is not None:
            ctx.obj.note(f"Written: {ics}")
