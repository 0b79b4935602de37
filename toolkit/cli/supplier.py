"""``recourse supplier NAME``: what the cases say of a supplier, and what to do on the next order."""

from typing import Annotated

import typer

from toolkit.cli.options import AsOf, Json

Name = Annotated[str, typer.Argument(metavar="NAME", help="The supplier, as the orders write it.", show_default=False)]
All = Annotated[bool, typer.Option("--all", help="Every case, not only the newest.")]


def supplier(ctx: typer.Context, name: Name, show_all: All = False, as_of: AsOf = None, json: Json = False) -> None:
    """Show the history of a supplier: failures with intervals, repeated defects, concessions, how strict to inspect.

    \b
      recourse supplier "Guangling Paperkite Garments Co., Ltd."
    """
    from toolkit.cases.names import doubts
    from toolkit.cli.options import today
    from toolkit.cli.past import record_for
    from toolkit.cli.sending import json_document
    from toolkit.cli.supplier_text import supplier_text

    record, others = record_for(name, as_of or today())
    if json:
        ctx.obj.data(json_document(record))
        return
    ctx.obj.tell(supplier_text(record, whole=show_all))
    for doubt in doubts(name):
        ctx.obj.note(f"The name as you typed it: {doubt}")
    for other in others:
        ctx.obj.note(f"Not merged: {other} is written another way; recourse supplier shows it by that name.")
