"""The options that several commands share, each with the words of its help."""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import typer

# The kinds of letter, written out because the letters take long to import; a test holds the two lists together.
Kind = Literal["notice", "rework", "sorting", "concession", "rejection", "reinspection", "capa", "release", "evidence"]

TEMPLATES_VARIABLE = "RECOURSE_TEMPLATES"


def today() -> dt.date:
    """Return the date on this computer's clock."""
    return dt.date.today()  # noqa: TID251, DTZ011  the one place that asks; a letter is dated where its writer is


def as_date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as fault:
        raise typer.BadParameter(f"{text!r} is not a date; write it as 2026-11-03.") from fault


_MOST_FIGURES = 9  # of a number of units


def as_units(text: str) -> int:
    """Return the number of units in *text*; a comma or a point in it could part thousands or decimals."""
    if not text.isascii() or not text.isdigit():
        raise typer.BadParameter(f"{text!r} is not a number of units; write it in plain figures, such as 2400.")
    if len(text) > _MOST_FIGURES:
        raise typer.BadParameter(f"{text} is more than any order holds.")
    return int(text)


File = Annotated[
    str,
    typer.Argument(
        metavar="FILE", help="The inspection report, or a report JSON made by “read”; - is stdin.", show_default=False
    ),
]
OrderFile = Annotated[
    str | None,
    typer.Option("--order", metavar="TOML", help="What the report cannot tell: order, buyer, supplier, payment."),
]
PolicyFile = Annotated[
    str | None, typer.Option("--policy", metavar="TOML", help="The buyer's house rules, where they differ.")
]
KnowledgeFile = Annotated[
    str | None,
    typer.Option("--knowledge", metavar="TOML", help="Your own entries on defects, instead of those in your folder."),
]
AsOf = Annotated[
    dt.date | None,
    typer.Option("--as-of", metavar="DATE", parser=as_date, help="The day counted from (2026-11-03); default today."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document and nothing else.")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write the JSON to this file; - is stdout.", show_default=False
    ),
]
Verify = Annotated[
    bool, typer.Option("--verify", help="Ask the second reader of PDFs even where printed totals confirm every row.")
]
Force = Annotated[bool, typer.Option("--force", "-f", help="Overwrite files that exist.")]
Reviewed = Annotated[
    bool,
    typer.Option("--reviewed", help="A person has compared the doubtful points with the original and stands for them."),
]
Lang = Annotated[str, typer.Option("--lang", help="Language of the letters: en, zh, or en-zh for both in one file.")]
Templates = Annotated[
    Path | None,
    typer.Option(
        "--templates",
        metavar="DIR",
        envvar=TEMPLATES_VARIABLE,
        show_envvar=False,
        help="Your own letter templates; a kind not in DIR takes the supplied one. "
        f"{TEMPLATES_VARIABLE} may name DIR for good.",
    ),
]
Pdf = Annotated[
    bool, typer.Option("--pdf", help="A PDF of each letter too (needs LibreOffice; RECOURSE_SOFFICE may name it).")
]
Invite = Annotated[
    bool,
    typer.Option("--invite", help="The mail carries the supplier's deadlines as a calendar file too; yours stay here."),
]
Original = Annotated[
    str | None,
    typer.Option(
        "--original",
        metavar="REPORT",
        help="With a report JSON: the report itself, from which the evidence annex takes its pictures; "
        "a letter alone takes nothing from it.",
    ),
]
Attach = Annotated[
    list[str] | None,
    typer.Option(
        "--attach",
        metavar="FILE",
        help="A file that the evidence annex names with its SHA-256 and that goes with the mail; may be given again.",
        show_default=False,
    ),
]
Show = Annotated[
    str | None,
    typer.Option(
        "--show",
        metavar="HTML|PNG",
        help="Show on the pages what was read: out.html is one file with everything; "
        "out.png makes a picture of each page that holds something, out-1.png, out-2.png …, by page number.",
    ),
]
Csv = Annotated[str | None, typer.Option("--csv", metavar="CSV", help="Write the defect rows as a table; - is stdout.")]
Xlsx = Annotated[
    str | None, typer.Option("--xlsx", metavar="XLSX", help="The same for Excel, with a second sheet for all the rest.")
]
Html = Annotated[
    str | None,
    typer.Option(
        "--html", metavar="HTML", help="Write the same as one page with two charts, for a browser or for printing."
    ),
]
WhatIf = Annotated[
    list[str] | None,
    typer.Option(
        "--what-if",
        metavar="CHANGE",
        help="Show beside it what would be decided if 'minor:\"Stain\"=major' or delay_per_day=900; "
        "may be given several times.",
        show_default=False,
    ),
]
