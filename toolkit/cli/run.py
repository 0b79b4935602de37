"""``recourse run``, the main job: from the report file to the letters."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import (
    AsOf,
    File,
    Force,
    Invite,
    Json,
    KnowledgeFile,
    Lang,
    OrderFile,
    Original,
    Pdf,
    PolicyFile,
    Reviewed,
    Templates,
    today,
)
from toolkit.cli.wish import Wish

Out = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to write into; it is made when it is not there.")
]


Zip = Annotated[
    bool,
    typer.Option(
        "--zip",
        help="All of it, and the report itself, in one answer.zip for your file too, with a list of sizes and SHA-256.",
    ),
]


Case = Annotated[
    bool,
    typer.Option("--case", help="Open a case on the report too, which keeps it and holds the balance: recourse case."),
]


def run(
    ctx: typer.Context,
    file: File,
    order: OrderFile = None,
    out: Out = Path("answer"),
    policy: PolicyFile = None,
    knowledge: KnowledgeFile = None,
    as_of: AsOf = None,
    pdf: Pdf = False,
    invite: Invite = False,
    zip: Zip = False,  # noqa: A002  the option's name
    lang: Lang = "en",
    templates: Templates = None,
    original: Original = None,
    case: Case = False,
    reviewed: Reviewed = False,
    json: Json = False,
    force: Force = False,
) -> int:
    """Do the main job: read the report, decide, and write the letters with a mail that carries them.

    Beside them stand the evidence annex, with the report's findings and photos, and deadlines.ics, your calendar of
    what is due when: the supplier's days and your own.

    \b
      recourse run report.pdf --order order.toml --out answer/
      recourse run report.pdf --order order.toml --out answer/ --pdf --zip
      recourse run report.pdf --order order.toml --out answer/ --case
      recourse run answer/report.json --order order.toml --out answer/ --reviewed --force
    """
    from toolkit.cli.whole_answer import answer

    wish = Wish(
        file,
        order,
        policy,
        as_of or today(),
        lang,
        templates,
        pdf,
        eml=True,
        reviewed=reviewed,
        json=json,
        force=force,
        knowledge=knowledge,
        invite=invite,
        zip=zip,
        original=original,
        case=case,
    )
    return answer(wish, out, ctx.obj)
