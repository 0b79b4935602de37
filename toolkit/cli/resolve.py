"""``recourse resolve``: a report and an order become a decision with its reasons."""

import typer

from toolkit.cli.options import (
    AsOf,
    File,
    Force,
    Html,
    Json,
    KnowledgeFile,
    OrderFile,
    Output,
    PolicyFile,
    Reviewed,
    WhatIf,
    today,
)
from toolkit.cli.wish import Wish


def resolve(
    ctx: typer.Context,
    file: File,
    order: OrderFile = None,
    policy: PolicyFile = None,
    knowledge: KnowledgeFile = None,
    as_of: AsOf = None,
    output: Output = None,
    html: Html = None,
    what_if: WhatIf = None,
    json: Json = False,
    reviewed: Reviewed = False,
    force: Force = False,
) -> int:
    """Decide the way out: rework, sorting, concession, rejection, none, or what must be asked first.

    With -v every reason is told, not only those that no table tells.

    \b
      recourse resolve report.pdf --order order.toml
      recourse resolve report.json --order order.toml --json
      recourse resolve report.pdf --order order.toml --html decision.html
      recourse resolve report.pdf --order order.toml --what-if 'minor:"Stain"=major' --what-if delay_per_day=900
    """
    from toolkit.cli.one_decision import Outputs, decide

    wish = Wish(
        file,
        order,
        policy,
        as_of or today(),
        reviewed=reviewed,
        json=json,
        force=force,
        knowledge=knowledge,
        what_ifs=tuple(what_if or ()),
    )
    return decide(wish, Outputs(output, html), ctx.obj)
