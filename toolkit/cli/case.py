"""``recourse case …``: the register of cases, from the report that failed to the balance that was released."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import AsOf, File, Force, Json, OrderFile, PolicyFile, Reviewed, as_date, as_units

HELP = """Keep a failed lot as a case: what was found, decided, sent, answered, and what holds the balance.

\b
  recourse case new report.pdf --order order.toml
  recourse case send 2026-0001 notice

The register lies in your data folder; RECOURSE_DB names another file, or a PostgreSQL server that a team shares.
"""

case_app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)


def _number(typed: str) -> str:
    from toolkit.cli.case_list import number_of

    return number_of(typed)


Number = Annotated[
    str,
    typer.Argument(
        metavar="ID", help="The case, such as 2026-0001, or its order number.", show_default=False, callback=_number
    ),
]
Who = Annotated[
    str | None,
    typer.Option("--who", metavar="NAME", help="Who does it; default RECOURSE_WHO, else your name on this computer."),
]
Named = Annotated[str, typer.Option("--who", metavar="NAME", help="Who allows it.", show_default=False)]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="The reason, for the file.")]
Language = Annotated[str | None, typer.Option("--lang", help="en, zh or en-zh; default as the order file says.")]
Pdf = Annotated[bool, typer.Option("--pdf", help="A PDF too (needs LibreOffice).")]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help="Write the paper into this folder too.", show_default=False),
]
Day = Annotated[
    dt.date | None, typer.Option("--follow-up", metavar="DATE", parser=as_date, help="When the rest comes.")
]
Units = Annotated[int | None, typer.Option(metavar="N", parser=as_units)]
Anyway = Annotated[
    str | None,
    typer.Option("--anyway", metavar="NAME", help="Who answers for what is still open.", show_default=False),
]
NewOrder = Annotated[
    str | None,
    typer.Option(
        "--new-order",
        metavar="NAME",
        help="Who says that this order file replaces the case's.",
        show_default=False,
    ),
]


@case_app.command("new", short_help="Open a case on a report.")
def new(
    ctx: typer.Context,
    file: File,
    order: OrderFile = None,
    policy: PolicyFile = None,
    reviewed: Reviewed = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> int:
    """Open a case on a report: it is read, understood, and kept with its files.

    \b
      recourse case new report.pdf --order order.toml
      recourse case new report.json --order order.toml --json
    """
    from toolkit.cli import case_reports
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json, new=True)
    return case_reports.new_case(desk, file, order, policy, reviewed=reviewed)


@case_app.command("list", short_help="All cases, the overdue ones first.")
def list_cases(
    ctx: typer.Context,
    open_only: Annotated[bool, typer.Option("--open", help="Leave out closed cases.")] = False,
    supplier: Annotated[str | None, typer.Option("--supplier", metavar="NAME", help="Those of this supplier.")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show the cases: the overdue ones first, then by the day on which something is due; --json gives one a line.

    \b
      recourse case list --open
      recourse case list --json
    """
    from toolkit.cli.case_list import show_cases

    show_cases(ctx.obj, as_of, supplier, open_only=open_only, json=json)


@case_app.command("show", short_help="One case as it stands.")
def show(ctx: typer.Context, number: Number, as_of: AsOf = None, json: Json = False) -> None:
    """Show a case: its state, the balance, what is due, its papers, and what is next."""
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, None, json=json)
    desk.show(desk.register.case(number))


@case_app.command("log", short_help="Everything that happened, with files and hashes.")
def log(ctx: typer.Context, number: Number, json: Json = False) -> None:
    """Show every event of a case with its files and their SHA-256."""
    from toolkit.cli.case_text import log_text
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, None, None, json=json)
    case = desk.register.case(number)
    if json:
        desk.show(case)
    else:
        desk.talk.tell(log_text(case, desk.register.events(number)))


@case_app.command("understand", short_help="Settle what was doubtful in the report.")
def understand(
    ctx: typer.Context,
    number: Number,
    file: Annotated[str | None, typer.Argument(metavar="[FILE]", help="The corrected report JSON.")] = None,
    reviewed: Reviewed = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Record that a person compared the doubtful points with the original.

    \b
      recourse case understand 2026-0001 report.json --reviewed
    """
    from toolkit.cli import case_reports
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_reports.understand(desk, number, file, reviewed=reviewed))


@case_app.command("choose", short_help="Choose the way out: rework, sort, concession, reject.")
def choose(
    ctx: typer.Context,
    number: Number,
    path: Annotated[str, typer.Argument(metavar="PATH", help="rework, sort, concession or reject.")],
    why: Why = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Choose the way out. What the rules bar on the newest report is refused (exit 7) with the reason."""
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.choose(desk, number, path, why))


@case_app.command("send", short_help="Draw up a paper and record it.")
def send(
    ctx: typer.Context,
    number: Number,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="notice, rework, sorting, concession, rejection, reinspection, capa, release or evidence.",
        ),
    ],
    order: OrderFile = None,
    lang: Language = None,
    pdf: Pdf = False,
    reviewed: Reviewed = False,
    anyway: Anyway = None,
    new_order: NewOrder = None,
    out: Out = None,
    force: Force = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Draw up a paper of the case from its newest report and keep it in the case; you sign and send it.

    The release lets shipment and balance go, exactly as recourse case release does.

    \b
      recourse case send 2026-0001 notice
      recourse case send 2026-0001 rework --lang en-zh --pdf -o out/
      recourse case send 2026-0001 concession --order order.toml
    """
    from toolkit.cli import case_papers
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    wish = case_papers.PaperWish(order, new_order, lang, pdf, reviewed, anyway, out, force)
    desk.show(case_papers.send(desk, number, kind, wish))


@case_app.command("reply", short_help="Record the supplier's answer, condition by condition.")
def reply(
    ctx: typer.Context,
    number: Number,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="The answer itself.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="The answer as a file: mail, Word, PDF.")
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="KIND", help="The paper it answers; default the newest.")
    ] = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Hold the supplier's answer against the conditions of the paper: accepted, refused, unclear, silent.

    \b
      recourse case reply 2026-0001 --text "We accept the rework but not the cost of the re-inspection."
      recourse case reply 2026-0001 --file answer.eml
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.reply(desk, number, text, file, to))


@case_app.command("sign", short_help="Enter the concession record, signed by both sides.")
def sign(
    ctx: typer.Context,
    number: Number,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The signed record, as a scan.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who signed for the supplier.")],
    anyway: Annotated[
        str | None,
        typer.Option(
            "--anyway", metavar="NAME", help="Who takes it although it came back after its day.", show_default=False
        ),
    ] = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Enter the concession record that came back signed; only then may the balance be released on it.

    \b
      recourse case sign 2026-0001 signed.pdf --by "Wang Li"
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.sign(desk, number, file, by, anyway))


@case_app.command("reinspect", short_help="Enter the report of the re-inspection, compared with the first.")
def reinspect(
    ctx: typer.Context,
    number: Number,
    file: File,
    reviewed: Reviewed = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Read the re-inspection and hold it against the inspection before, defect by defect.

    \b
      recourse case reinspect 2026-0001 second.pdf
    """
    from toolkit.cli import case_reports
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    case, comparison = case_reports.reinspect(desk, number, file, reviewed=reviewed)
    if not json:
        from toolkit.cli.comparison_text import comparison_text

        desk.talk.tell(comparison_text(comparison) + "\n")
    desk.show(case)


@case_app.command("release", short_help="Let shipment and balance go.")
def release(
    ctx: typer.Context,
    number: Number,
    order: OrderFile = None,
    lang: Language = None,
    pdf: Pdf = False,
    reviewed: Reviewed = False,
    anyway: Anyway = None,
    new_order: NewOrder = None,
    out: Out = None,
    force: Force = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Release shipment and balance: on a passed re-inspection or a signed concession, otherwise not (exit 7).

    The order file names who releases: [release] approved_by. Without its letter nothing is released. What is still open
    is told, and let go only by name.

    \b
      recourse case release 2026-0001 --order order.toml
      recourse case release 2026-0001 --anyway "A. Berg"
    """
    from toolkit.cli import case_release
    from toolkit.cli.case_papers import PaperWish
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    wish = PaperWish(order, new_order, lang, pdf, reviewed, anyway, out, force)
    desk.show(case_release.release(desk, number, wish))


@case_app.command("count", short_help="Enter quantities: checked, pulled, good, shipped.")
def count(
    ctx: typer.Context,
    number: Number,
    ordered: Units = None,
    checked: Units = None,
    pulled: Units = None,
    good: Units = None,
    shipped: Units = None,
    follow_up: Day = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Enter quantities; what is short and what the invoice comes to follow from them.

    \b
      recourse case count 2026-0001 --checked 6000 --pulled 312
      recourse case count 2026-0001 --shipped 5688 --follow-up 2026-12-20
    """
    from toolkit.cases.events import Counted
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    counted = Counted(
        **desk.stamp._asdict(),
        ordered=ordered,
        checked=checked,
        pulled=pulled,
        good=good,
        shipped=shipped,
        follow_up=follow_up,
    )
    desk.show(case_steps.count(desk, number, counted))


@case_app.command("met", short_help="Tick off what was due and came.")
def met(
    ctx: typer.Context,
    number: Number,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What was due, as case show names it, such as plan.")],
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Record that something due came: the work plan, the goods, the report on the cause.

    \b
      recourse case met 2026-0001 plan
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.met(desk, number, what))


@case_app.command("note", short_help="Add a remark for the file.")
def note(
    ctx: typer.Context,
    number: Number,
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Add a remark to the file of the case: a call, a promise, a doubt."""
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.note(desk, number, text))


@case_app.command("withdraw", short_help="Take back an entry made in error.")
def withdraw(
    ctx: typer.Context,
    number: Number,
    entry: Annotated[
        int | None, typer.Argument(metavar="[ENTRY]", help="Its number in case log; default the last answer.")
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", show_default=False)] = "",
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Take back an answer, figures, a note or a ticked day that was entered in error; it stays in the log, struck out.

    \b
      recourse case withdraw 2026-0001 --why "The mail was about another order"
      recourse case withdraw 2026-0001 7 --why "Typed the figures of the other lot"
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.withdraw(desk, number, entry, why))


@case_app.command("void", short_help="End a case that was opened in error.")
def void(
    ctx: typer.Context,
    number: Number,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", show_default=False)] = "",
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """End a case that should not be there: the same report twice, another supplier's. It counts in no history.

    \b
      recourse case void 2026-0002 --why "The same report as 2026-0001"
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.void(desk, number, why))


@case_app.command("override", short_help="Allow one step out of order, by name and reason.")
def override(
    ctx: typer.Context,
    number: Number,
    step: Annotated[str, typer.Argument(metavar="STEP", help="The step that is allowed, such as release.")],
    who: Named,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", show_default=False)],
    public: Annotated[
        bool, typer.Option("--public", help="The reason too stands in the papers to the supplier.")
    ] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Allow one step out of order, once. The risk is printed, and every later paper of the case says who and when.

    The reason stays in your file and on the signer's sheet; a supplier who disputes a claim could make use of it.

    \b
      recourse case override 2026-0001 release --who "A. Berg" --why "Customer takes the goods as they are"
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.override(desk, number, step, who, why, public=public))


@case_app.command("export", short_help="The whole case as one ZIP, with hashes.")
def export(
    ctx: typer.Context,
    number: Number,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="ZIP", help="Default: ID.zip.")] = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Write a case as one ZIP: papers, reports, what happened in order, and a list with SHA-256.

    \b
      recourse case export 2026-0001 -o evidence.zip
    """
    from toolkit.cli import case_papers
    from toolkit.cli.desk import at_desk

    case_papers.export(at_desk(ctx.obj, None, None, json=json), number, output or f"{number}.zip", force=force)


@case_app.command("close", short_help="End the case, with what it teaches.")
def close(
    ctx: typer.Context,
    number: Number,
    lesson: Annotated[
        str | None, typer.Option("--lesson", metavar="TEXT", help="What the failure says about the next order (G46).")
    ] = None,
    anyway: Anyway = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Close a case whose lot was released or rejected; what is still open is told, and let go only by name.

    A lesson can be added to a closed case.
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.close(desk, number, lesson, anyway))
