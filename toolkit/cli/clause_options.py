"""The options that the commands of ``recourse clauses`` share."""

from pathlib import Path
from typing import Annotated

import typer

LIBRARY_VARIABLE = "RECOURSE_CLAUSES"

Library = Annotated[
    Path | None,
    typer.Option(
        "--library",
        metavar="DIR",
        envvar=LIBRARY_VARIABLE,
        show_envvar=False,
        help="Your own clauses; a file in DIR takes the place of the supplied one of its name. "
        f"{LIBRARY_VARIABLE} may name DIR for good.",
    ),
]
Family = Annotated[
    list[str] | None,
    typer.Option("--family", metavar="A..H", help="Clauses of this family; may be given again.", show_default=False),
]
Wanted = Annotated[
    list[str] | None,
    typer.Option(
        "--clause",
        metavar="ID[=fallback]",
        help="Take this clause, in its preferred text or in the fallback; may be given again.",
        show_default=False,
    ),
]
SetBlank = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="b1.notice_days=7",
        help="Fill this blank of a clause; goes before the order file. May be given again.",
        show_default=False,
    ),
]
WithRequired = Annotated[bool, typer.Option("--with-required", help="Take what the chosen clauses need as well.")]
Language = Annotated[str, typer.Option("--lang", help="en, zh, or en-zh for both side by side.")]
