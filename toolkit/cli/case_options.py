"""The options that several commands of a case share."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import as_date, as_units


def _number(typed: str) -> str:
    from toolkit.cli.case_list import number_of

    return number_of(typed)


Number = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The case, such as 2026-0001, or its order number.", show_default=False, callback=_number
    ),
]
Who = Annotated[
    str | None,
    typer.Option("--who", metavar="NAME", help="Who does it; default RECOURSE_WHO, else your name on this computer."),
]
Named = Annotated[str, typer.Option("--who", metavar="NAME", help="Who allows it.", show_default=False)]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, for the file.")]
Language = Annotated[str | None, typer.Option("--lang", help="en, zh or en-zh; default as the order file says.")]
Pdf = Annotated[bool, typer.Option("--pdf", help="A PDF too (needs LibreOffice).")]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help="Write the paper into this folder too.", show_default=False),
]
Day = Annotated[
    dt.date | None, typer.Option("--follow-up", metavar="DATE", parser=as_date, help="When the rest comes.")
]
Until = Annotated[dt.date, typer.Argument(metavar="DATE", parser=as_date, help="The day that was agreed.")]
OfPaper = Annotated[
    str | None, typer.Option("--of", metavar="PAPER", help="Where several papers ask for it: reference, kind, or all.")
]
Units = Annotated[int | None, typer.Option(metavar="N", parser=as_units)]
Anyway = Annotated[
    str | None,
    typer.Option("--anyway", metavar="NAME", help="Who answers for what is still open.", show_default=False),
]
NewOrder = Annotated[
    str | None,
    typer.Option(
        "--new-order",
        metavar="NAME",
        help="Who says that this order file replaces the case's.",
        show_default=False,
    ),
]
