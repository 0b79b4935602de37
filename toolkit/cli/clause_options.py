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
Contract = Annotated[
    str, typer.Argument(metavar="CONTRACT.docx", help="A contract or purchase order.", show_default=False)
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DOCX", help="The Word file to write.", show_default=False)
]
After = Annotated[
    str | None,
    typer.Option(
        "--after",
        metavar="PLACE",
        help="Behind the clause with this number or heading, or that holds 5.2; else best fit.",
    ),
]
Tracked = Annotated[bool, typer.Option("--tracked/--plain", help="As tracked changes, or as plain text.")]
Author = Annotated[
    str | None,
    typer.Option(
        "--author",
        metavar="NAME",
        help="Who makes the changes; default: the buyer's name in --order, else Recourse.",
    ),
]
Plan = Annotated[bool, typer.Option("--plan", help="Show what would go where, and write nothing.")]
ContractLang = Annotated[
    str | None, typer.Option("--lang", help="en, zh or en-zh; default: the language of the contract.")
]
Comments = Annotated[bool, typer.Option("--comments/--no-comments", help="A comment of Word on each clause.")]
Anyway = Annotated[
    bool, typer.Option("--anyway", help="Put a clause in beside other figures, or another law, of the contract.")
]
FixReferences = Annotated[
    bool, typer.Option("--fix-references", help="Give typed references to shifted clauses their new numbers.")
]
