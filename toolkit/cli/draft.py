"""``recourse draft``: one letter."""

from typing import Annotated

import typer

from toolkit.cli.options import (
    AsOf,
    Attach,
    File,
    Force,
    Invite,
    Json,
    Kind,
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

Letter = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DOCX",
        help="Where to write the letter; - is stdout. Default: a name of its own, here.",
    ),
]
Ics = Annotated[
    str | None,
    typer.Option("--ics", metavar="FILE", help="Your calendar of the letter's deadlines, with a reminder for each."),
]
Lots = Annotated[
    list[str] | None,
    typer.Option("--lot", metavar="ITEM", help="Release this lot alone, which passed where others failed; may repeat."),
]
Eml = Annotated[bool, typer.Option("--eml", help="A mail draft with the letter attached too.")]


def draft(
    ctx: typer.Context,
    kind: Annotated[
        Kind,
        typer.Argument(
            help="notice, rework, sorting, concession, rejection; reinspection (to the inspection firm), capa, "
            "release, evidence (annex)."
        ),
    ],
    file: File,
    order: OrderFile = None,
    output: Letter = None,
    eml: Eml = False,
    ics: Ics = None,
    invite: Invite = False,
    pdf: Pdf = False,
    policy: PolicyFile = None,
    knowledge: KnowledgeFile = None,
    as_of: AsOf = None,
    lang: Lang = "en",
    templates: Templates = None,
    original: Original = None,
    attach: Attach = None,
    reviewed: Reviewed = False,
    lot: Lots = None,
    json: Json = False,
    force: Force = False,
) -> int:
    """Write one letter: an answer to the supplier, or what follows it.

    \b
      recourse draft notice report.pdf --order order.toml -o notice.docx
      recourse draft rework report.json --order order.toml -o rework.docx --eml --pdf
      recourse draft rework report.json --order order.toml -o rework.docx --ics deadlines.ics
      recourse draft reinspection report.pdf --order order.toml
      recourse draft release second-report.pdf --order order.toml
      recourse draft release report.json --lot C --order order.toml
      recourse draft evidence report.json --original report.pdf --order order.toml -o annex.docx

    \b
    notice         holds goods and balance, decides nothing yet
    rework, sorting, concession, rejection    the decision on the lot
    capa           asks the supplier for cause and corrective action (8D)
    reinspection   books the next visit with an inspection firm: a re-inspection, or by
                   [inspection] purpose a look at the rework or at the next order's production
    release        lets a passed lot go, signed by [release] approved_by
    evidence       the report's findings with their photos, its pages, hashes and dates
    """
    from toolkit.cli.one_letter import write_letter

    wish = Wish(
        file, order, policy, as_of or today(), lang, templates, pdf, eml, reviewed, json, force, knowledge,
        ics=ics, invite=invite, original=original, attach=tuple(attach or ()), lots=tuple(lot or ()),
    )  # fmt: skip
    return write_letter(kind, wish, output, ctx.obj)
