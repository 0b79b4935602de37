"""``recourse case release …`` and after: what lets the balance go, what is entered, and the end of a case."""

from typing import Annotated

import typer

from toolkit.cli.case_options import (
    Anyway,
    Day,
    Language,
    Named,
    NewOrder,
    Number,
    OfPaper,
    Out,
    Pdf,
    Units,
    Until,
    Who,
)
from toolkit.cli.options import AsOf, Force, Json, OrderFile, Reviewed

later_app = typer.Typer()


@later_app.command("release", short_help="Let shipment and balance go.")
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


@later_app.command("count", short_help="Enter quantities: checked, pulled, good, shipped …")
def count(
    ctx: typer.Context,
    number: Number,
    ordered: Units = None,
    checked: Units = None,
    pulled: Units = None,
    reworked: Units = None,
    scrapped: Units = None,
    good: Units = None,
    shipped: Units = None,
    follow_up: Day = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Enter quantities; what is short and what the invoice comes to follow from them.

    Of the units pulled out, --reworked are those put right and back in the lot, --scrapped those gone for good. What is
    left of them is told, and is open at the release.

    \b
      recourse case count 2026-0001 --checked 6000 --pulled 312
      recourse case count 2026-0001 --reworked 200 --scrapped 112
      recourse case count 2026-0001 --shipped 5688 --follow-up 2026-12-20
    """
    from toolkit.cases.ledger import Counted
    from toolkit.cli import case_entries
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    counted = Counted(
        **desk.stamp._asdict(),
        ordered=ordered,
        checked=checked,
        pulled=pulled,
        reworked=reworked,
        scrapped=scrapped,
        good=good,
        shipped=shipped,
        follow_up=follow_up,
    )
    desk.show(case_entries.count(desk, number, counted))


@later_app.command("met", short_help="Tick off what was due and came.")
def met(
    ctx: typer.Context,
    number: Number,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What was due, as case show names it, such as plan.")],
    of: OfPaper = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Record that something due came: the work plan, the goods, the report on the cause.

    \b
      recourse case met 2026-0001 plan
      recourse case met 2026-0001 cause --of capa
    """
    from toolkit.cli import case_days
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_days.met(desk, number, what, of))


@later_app.command("agree", short_help="Another day was agreed for something due.")
def agree(
    ctx: typer.Context,
    number: Number,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="What is due, as case show names it, such as ready.")],
    day: Until,
    partner: Annotated[str, typer.Option("--with", metavar="NAME", help="With whom it was agreed.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why, and where it is written.")],
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="The mail or record that says so; it is kept.")
    ] = None,
    of: OfPaper = None,
    anyway: Annotated[
        str | None,
        typer.Option("--anyway", metavar="NAME", help="Who answers for a day after the last safe one to refuse."),
    ] = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Record that another day was agreed for something due: the plan, the lot, the re-inspection, the cause.

    Your own days that hang on it are counted anew. A day after the last safe one to refuse the lot needs --anyway.

    \b
      recourse case agree 2026-0001 ready 2026-12-12 --with "Wang Li" --why "Buttons come late; mail of 1 December"
      recourse case agree 2026-0001 reinspection 2026-12-14 --with "Wang Li" --why "As booked" --file mail.eml
    """
    from toolkit.cli import case_days
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_days.agree(desk, number, case_days.Agreement(what, day, partner, why, of, file, anyway)))


@later_app.command("note", short_help="Add a remark for the file.")
def note(
    ctx: typer.Context,
    number: Number,
    text: Annotated[str, typer.Argument(metavar="TEXT")],
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Add a remark to the file of the case: a call, a promise, a doubt."""
    from toolkit.cli import case_entries
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_entries.note(desk, number, text))


@later_app.command("withdraw", short_help="Take back an entry made in error.")
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
    """Take back an answer, figures, a note, a day ticked off or agreed, or a signature; the log keeps it, struck out.

    \b
      recourse case withdraw 2026-0001 --why "The mail was about another order"
      recourse case withdraw 2026-0001 7 --why "Typed the figures of the other lot"
    """
    from toolkit.cli import case_entries
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_entries.withdraw(desk, number, entry, why))


@later_app.command("void", short_help="End a case that was opened in error.")
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
    from toolkit.cli import case_entries
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_entries.void(desk, number, why))


@later_app.command("override", short_help="Allow one step out of order, by name and reason.")
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


@later_app.command("export", short_help="The whole case as one ZIP, with hashes.")
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


@later_app.command("close", short_help="End the case, with what it teaches.")
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
    from toolkit.cli import case_entries
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_entries.close(desk, number, lesson, anyway))
