"""``recourse clauses``: the library of purchase-order clauses, and what other people's contracts make of them."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from toolkit.cli.clause_options import (
    After,
    Anyway,
    Author,
    Comments,
    Contract,
    ContractLang,
    Family,
    FixReferences,
    Language,
    Library,
    Output,
    Plan,
    SetBlank,
    Tracked,
    Wanted,
    WithRequired,
)
from toolkit.cli.console import Talk
from toolkit.cli.options import AsOf, Force, Json, OrderFile, Templates, today
from toolkit.cli.unswept import unswept
from toolkit.errors import ExitCode

clauses_app = typer.Typer(
    rich_markup_mode=None,
    help="""Clauses for your purchase orders: inspection, re-inspection cost, balance, and what goes with them.

\b
  recourse clauses list
  recourse clauses build --order order.toml -o terms.docx
""",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@clauses_app.callback(invoke_without_command=True)
def clauses(ctx: typer.Context) -> None:
    """Show how to list, read, check and use the clauses."""
    if ctx.invoked_subcommand is None:
        ctx.obj.tell(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)


@clauses_app.command("list")
def list_all(
    ctx: typer.Context,
    family: Family = None,
    state: Annotated[
        Literal["draft", "approved", "retired"] | None, typer.Option("--state", help="In this state.")
    ] = None,
    position: Annotated[
        Literal["preferred", "fallback"], typer.Option("--position", help="Which position is told.")
    ] = "preferred",
    library: Library = None,
    json: Json = False,
) -> None:
    """List the clauses by family: what each gives you, in one sentence.

    \b
      recourse clauses list --family E
      recourse clauses list --state approved --json
    """
    from toolkit.cli.own_clauses import Filter, tell_list

    talk: Talk = ctx.obj
    tell_list(Filter(tuple(family or ()), state, position), library, talk, json=json)


@clauses_app.command()
def show(
    ctx: typer.Context,
    clause: Annotated[
        str, typer.Argument(metavar="ID", help="Such as b6-reinspection-cost, or B6.", show_default=False)
    ],
    lang: Language = "en",
    library: Library = None,
    json: Json = False,
) -> None:
    """Show one clause: both positions, what you should not sign, its blanks, and the law behind it.

    \b
      recourse clauses show b6-reinspection-cost
      recourse clauses show e1 --lang en-zh
    """
    from toolkit.cli.own_clauses import tell_one

    talk: Talk = ctx.obj
    tell_one(clause, lang, library, talk, json=json)


@clauses_app.command()
def lint(
    ctx: typer.Context,
    clause: Annotated[list[str] | None, typer.Argument(metavar="[ID]...", show_default=False)] = None,
    library: Library = None,
    json: Json = False,
) -> int:
    """Find everything that is wrong in the clause files, by file and line; exit code 9 when there is something.

    \b
      recourse clauses lint --library ours
    """
    from toolkit.cli.own_clauses import lint_library

    talk: Talk = ctx.obj
    return lint_library(tuple(clause or ()), library, talk, json=json)


@clauses_app.command()
def build(  # noqa: PLR0913, PLR0917  each argument is an option of the command
    ctx: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="DOCX", help="The Word file to write.", show_default=False)
    ],
    order: OrderFile = None,
    clause: Wanted = None,
    family: Family = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="en, zh, or en-zh; default: the language of the contract.")
    ] = None,
    interview: Annotated[bool, typer.Option("--interview", help="Ask for each clause, one by one.")] = False,
    lock: Annotated[
        str | None,
        typer.Option(
            "--lock",
            metavar="JSON",
            help="Build what this lock file records, or say what has changed in the clauses or the order.",
        ),
    ] = None,
    blank: SetBlank = None,
    approved_only: Annotated[
        bool, typer.Option("--approved-only", help="Refuse clauses that nobody has approved yet.")
    ] = False,
    with_required: WithRequired = False,
    library: Library = None,
    templates: Templates = None,
    as_of: AsOf = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Write the clauses as a schedule of terms to an order: DOCX, and beside it a lock file of what went in.

    \b
      recourse clauses build --order order.toml -o terms.docx
      recourse clauses build --order order.toml --family B --clause e1=fallback -o terms.docx
      recourse clauses build --order order.toml --set a4.months=36 --set e1.pay_days=10 -o terms.docx
      recourse clauses build --order order.toml --interview -o terms.docx
    """
    from toolkit.cli.terms import Build, build_terms

    talk: Talk = ctx.obj
    build_terms(
        Build(
            output, order, tuple(clause or ()), tuple(family or ()), lang, interview, lock, approved_only, library,
            templates, as_of or today(), force, json, with_required, tuple(blank or ()),
        ),
        talk,
    )  # fmt: skip


@clauses_app.command()
def insert(  # noqa: PLR0913, PLR0917  each argument is an option of the command
    ctx: typer.Context,
    contract: Contract,
    output: Output = None,
    clause: Wanted = None,
    family: Family = None,
    after: After = None,
    order: OrderFile = None,
    blank: SetBlank = None,
    tracked: Tracked = True,
    author: Author = None,
    with_required: WithRequired = False,
    plan: Plan = False,
    lang: ContractLang = None,
    comments: Comments = True,
    anyway: Anyway = False,
    fix_references: FixReferences = False,
    library: Library = None,
    as_of: AsOf = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Put clauses into an existing contract, in its own styles and numbers, as tracked changes.

    \b
      recourse clauses insert PO.docx --clause b1 --clause b6 --with-required --plan
      recourse clauses insert PO.docx -o PO-changed.docx --clause e4 --after "Payment"

    Without --clause or --family it takes what “check” finds missing of the eight clauses that matter first.
    """
    with unswept():
        from toolkit.cli.inserting import Insert, insert_clauses

    talk: Talk = ctx.obj
    insert_clauses(
        Insert(
            contract, tuple(clause or ()), as_of or today(), output=output, families=tuple(family or ()), after=after,
            order=order, tracked=tracked, author=author, with_required=with_required, plan=plan, lang=lang,
            comments=comments, library=library, force=force, json=json, anyway=anyway, mend=fix_references,
            blanks=tuple(blank or ()),
        ),
        talk,
    )  # fmt: skip


@clauses_app.command()
def check(  # noqa: PLR0913, PLR0917  each argument is an option of the command
    ctx: typer.Context,
    contract: Annotated[
        str, typer.Argument(metavar="CONTRACT", help="DOCX, PDF, TXT or Markdown; - is stdin.", show_default=False)
    ],
    all_types: Annotated[
        bool, typer.Option("--all", help="All clause types, not only the eight that matter first.")
    ] = False,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="DOCX", help="Write a copy of the Word file with a comment at each place."),
    ] = None,
    order_out: Annotated[
        Path | None,
        typer.Option("--order-out", metavar="TOML", help="Write what it grants as [contract] of an order file."),
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Show the command that puts the missing clauses in.")] = False,
    library: Library = None,
    as_of: AsOf = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Tell what a contract already says of each clause: present, weaker, adverse, absent or uncertain, with its words.

    \b
      recourse clauses check PO.docx
      recourse clauses check contract.pdf --all --json
      recourse clauses check PO.docx --docx PO-read.docx --order-out order.toml
    """
    with unswept():
        from toolkit.cli.contract_check import Check, check_contract

    talk: Talk = ctx.obj
    check_contract(Check(contract, all_types, docx, order_out, fix, library, as_of or today(), force, json), talk)


@clauses_app.command()
def compare(  # noqa: PLR0913, PLR0917  each argument is an option of the command
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier version.", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later version.", show_default=False)],
    redline: Annotated[
        Path | None,
        typer.Option("--redline", metavar="DOCX", help="Write all differences as tracked changes (two Word files)."),
    ] = None,
    all_types: Annotated[bool, typer.Option("--all", help="Types without a change too.")] = False,
    library: Library = None,
    as_of: AsOf = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Tell which clause types were dropped, weakened, turned or reworded between two versions of a contract.

    \b
      recourse clauses compare ours.docx theirs.docx
      recourse clauses compare ours.docx theirs.docx --redline redline.docx
    """
    from toolkit.cli.contract_compare import Compare, compare_contracts

    talk: Talk = ctx.obj
    compare_contracts(Compare(old, new, redline, all_types, library, as_of or today(), force, json), talk)
