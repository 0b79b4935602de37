"""``recourse resolve``: a report and an order become a decision with its reasons."""

import typer

from toolkit.cli.options import AsOf, File, Force, Json, KnowledgeFile, OrderFile, Output, PolicyFile, Reviewed, today
from toolkit.cli.wish import Wish


def resolve(
    ctx: typer.Context,
    file: File,
    order: OrderFile = None,
    policy: PolicyFile = None,
    knowledge: KnowledgeFile = None,
    as_of: AsOf = None,
    output: Output = None,
    json: Json = False,
    reviewed: Reviewed = False,
    force: Force = False,
) -> int:
    """Decide the way out: rework, sorting, concession, rejection, none, or what must be asked first.

    \b
      recourse resolve report.pdf --order order.toml
      recourse resolve report.json --order order.toml --json
    """
    from toolkit.cli.looking import look_first
    from toolkit.cli.matter import hear
    from toolkit.cli.resolution_text import resolution_text
    from toolkit.cli.sending import may_send, send

    may_send(output, force=force)
    hearing = hear(Wish(file, order, policy, as_of or today(), reviewed=reviewed, knowledge=knowledge), ctx.obj)
    matter = hearing.matter(hearing.order)
    send(matter.resolution, output, ctx.obj, json=json, force=force)
    if not json and output != "-":
        ctx.obj.tell(resolution_text(matter.resolution, matter.order, all_options=True))
        ctx.obj.note(f"\nNext: recourse run {file} --order {order or 'order.toml'} --out answer")
    return look_first(matter.report, ctx.obj, json=json)
