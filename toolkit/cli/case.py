"""``recourse case …``: the register of cases, from the report that failed to the balance that was released."""

from typing import Annotated

import typer

from toolkit.cli.case_entering import later_app
from toolkit.cli.case_options import Anyway, Language, NewOrder, Number, Out, Pdf, Who, Why
from toolkit.cli.options import AsOf, File, Force, Json, KnowledgeFile, OrderFile, PolicyFile, Reviewed

HELP = """Keep a failed lot as a case: what was found, decided, sent, answered, and what holds the balance.

\b
  recourse case new report.pdf --order order.toml
  recourse case send 2026-0001 notice

The register lies in your data folder; RECOURSE_DB names another file, or a PostgreSQL server that a team shares.
"""

case_app = typer.Typer(help=HELP, no_args_is_help=True, rich_markup_mode=None)


@case_app.command("new", short_help="Open a case on a report.")
def new(
    ctx: typer.Context,
    file: File,
    order: OrderFile = None,
    policy: PolicyFile = None,
    knowledge: KnowledgeFile = None,
    reviewed: Reviewed = False,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> int:
    """Open a case on a report: it is read, understood, and kept with its files.

    What --policy and --knowledge give is kept with the case and holds for all its papers.

    \b
      recourse case new report.pdf --order order.toml
      recourse case new report.json --order order.toml --json
    """
    from toolkit.cli import case_reports
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json, new=True)
    return case_reports.new_case(desk, file, order, policy, reviewed=reviewed, knowledge_file=knowledge)


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
    order: OrderFile = None,
    new_order: NewOrder = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Choose the way out. What the rules bar on the newest report is refused (exit 7) with the reason.

    A discount that was agreed after the report comes in with the order file, in [concession].

    \b
      recourse case choose 2026-0001 rework
      recourse case choose 2026-0001 concession --order order.toml
    """
    from toolkit.cli import case_steps
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_steps.choose(desk, number, path, why, order, new_order))


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
    anyway: Annotated[
        str | None,
        typer.Option("--anyway", metavar="NAME", help="Who takes it although it names another order or paper."),
    ] = None,
    who: Who = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Hold the supplier's answer against the conditions of the paper: accepted, refused, unclear, silent.

    An answer that names another order, and nothing of this case, is refused; one that names both accepts nothing.

    \b
      recourse case reply 2026-0001 --text "We accept the rework but not the cost of the re-inspection."
      recourse case reply 2026-0001 --file answer.eml
    """
    from toolkit.cli import case_reply
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_reply.reply(desk, number, case_reply.ReplyWish(text, file, to, anyway)))


@case_app.command("sign", short_help="Enter the concession record, signed by both sides.")
def sign(
    ctx: typer.Context,
    number: Number,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The signed record, as a scan.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who signed for the supplier.")],
    paper: Annotated[
        str | None,
        typer.Option("--paper", metavar="REF", help="Which record, where several were sent.", show_default=False),
    ] = None,
    anyway: Annotated[
        str | None,
        typer.Option(
            "--anyway",
            metavar="NAME",
            help="Who takes it although it came back late, or does not name the record.",
            show_default=False,
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
    from toolkit.cli import case_sign
    from toolkit.cli.desk import at_desk

    desk = at_desk(ctx.obj, as_of, who, json=json)
    desk.show(case_sign.sign(desk, number, file, by, anyway, paper))


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


case_app.add_typer(later_app)
