"""``recourse read``: a report file becomes a report."""

import typer

from toolkit.cli.options import File, Force, Json, Output


def read(ctx: typer.Context, file: File, output: Output = None, json: Json = False, force: Force = False) -> int:
    """Read a report: its defects, limits, results, and every doubt.

    \b
      recourse read report.pdf
      recourse read report.pdf -o report.json    (correct it by hand, then go on with it)
    """
    from toolkit.cli.looking import look_first
    from toolkit.cli.report_text import report_text
    from toolkit.cli.reports import report_from
    from toolkit.cli.sending import may_send, send

    may_send(output, force=force)
    report = report_from(file, ctx.obj)
    send(report, output, ctx.obj, json=json, force=force)
    if not json and output != "-":
        ctx.obj.tell(report_text(report))
        ctx.obj.note(f"\nNext: recourse run {output or file} --order order.toml --out answer")
    return look_first(report, ctx.obj, json=json)
