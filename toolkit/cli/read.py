"""``recourse read``: a report file becomes a report, and a view of it where one is wanted."""

import typer

from toolkit.cli.options import Csv, File, Force, Json, Output, Show, Verify, Xlsx


def read(
    ctx: typer.Context,
    file: File,
    output: Output = None,
    show: Show = None,
    csv: Csv = None,
    xlsx: Xlsx = None,
    verify: Verify = False,
    json: Json = False,
    force: Force = False,
) -> int:
    """Read a report: its defects, limits, results, and every doubt.

    \b
      recourse read report.pdf
      recourse read report.pdf --show seen.html  (look at what was read, on its pages)
      recourse read report.pdf -o report.json    (correct it by hand, then go on with it)
    """
    from toolkit.cli.one_report import Wanted, read_out

    return read_out(file, Wanted(output, show, csv, xlsx, json, force, verify), ctx.obj)
