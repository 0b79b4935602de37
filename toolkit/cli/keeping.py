"""``recourse backup``, ``restore`` and ``export``: the register on its way out, and back."""

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import AsOf, Force, Json

Target = Annotated[str, typer.Argument(metavar="FILE", help="The ZIP that is written.", show_default=False)]
Source = Annotated[str, typer.Argument(metavar="FILE", help="A ZIP made by recourse backup.", show_default=False)]


def backup(ctx: typer.Context, file: Target, json: Json = False, force: Force = False) -> None:
    """Save the whole register, events and files, as one ZIP with hashes.

    \b
      recourse backup register-2026-11-27.zip
    """
    from toolkit.cases.backup import backup as saved
    from toolkit.cli.desk import at_desk
    from toolkit.cli.outputs import refuse_existing, write
    from toolkit.cli.sending import json_document

    refuse_existing((Path(file),), force=force)
    desk = at_desk(ctx.obj, None, None, json=json)
    data, counts = saved(desk.register, desk.vault)
    write(Path(file), data, force=force)
    for path in counts.missing:
        desk.talk.warn(f"Missing or changed, and not in the backup: {path}")
    for number in counts.broken:
        desk.talk.warn(
            f"The events of case {number} are not the ones that were written; the backup keeps them as they are."
        )
    for number in counts.left_out:
        desk.talk.warn(f"The events of case {number} cannot be read; it is NOT in the backup. recourse doctor")
    if json:
        desk.talk.data(json_document(counts))
    else:
        desk.talk.tell(f"{file}: cases {counts.cases}, files {counts.files}.")


def restore(ctx: typer.Context, file: Source, json: Json = False) -> None:
    """Fill an empty register from a backup; everything in it is checked before anything is written.

    \b
      RECOURSE_DB=new.db recourse restore register-2026-11-27.zip
    """
    from toolkit.cases.backup import restore as filled
    from toolkit.cli.desk import at_desk
    from toolkit.cli.inputs import take
    from toolkit.cli.sending import json_document
    from toolkit.errors import InvalidInputError

    given = take(file, InvalidInputError)
    desk = at_desk(ctx.obj, None, None, json=json, new=True)
    counts = filled(given.data, desk.register, desk.vault)
    for path in counts.missing:
        desk.talk.warn(f"Not in the backup, so missing: {path}")
    for number in counts.broken:
        desk.talk.warn(f"The events of case {number} are not the ones that were written; ask who changed them.")
    if json:
        desk.talk.data(json_document(counts))
    else:
        desk.talk.tell(f"Restored: cases {counts.cases}, files {counts.files}.")


def export(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="cases.xlsx, cases.csv or cases.jsonl, by its ending.")],
    as_of: AsOf = None,
    force: Force = False,
) -> None:
    """Write the whole register as a table: Excel, CSV, or JSON lines. A single case: recourse case export ID.

    \b
      recourse export cases.xlsx
    """
    from toolkit.cases.days import at
    from toolkit.cases.places import home
    from toolkit.cli import case_tables
    from toolkit.cli.case_list import standings
    from toolkit.cli.options import today
    from toolkit.cli.outputs import refuse_existing, write
    from toolkit.errors import OutputError

    makers = {
        ".xlsx": case_tables.workbook_of,
        ".csv": case_tables.comma_text_of,
        ".jsonl": case_tables.lines_of,
    }
    path = Path(file)
    make = makers.get(path.suffix.lower())
    if make is None:
        raise OutputError(f"{file} ends in none of {', '.join(makers)}.", "Name it cases.xlsx, for example.")
    refuse_existing((path,), force=force)
    cases = [at(case, as_of or today()) for case in standings(home())]
    write(path, make(cases), force=force)
    ctx.obj.tell(f"{file}: cases {len(cases)}.")
