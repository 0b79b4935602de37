"""``recourse defects``: what is known of the kinds of defect, and which one a wording means."""

from typing import Annotated

import typer

from toolkit.cli.console import Talk
from toolkit.cli.options import Json, KnowledgeFile

defects_app = typer.Typer(
    rich_markup_mode=None,
    help="The kinds of defect: repairable or not, how, what they are found by.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@defects_app.command("list")
def list_(ctx: typer.Context, knowledge: KnowledgeFile = None, json: Json = False) -> None:
    """List the kinds of defect that are known.

    \b
      recourse defects list
    """
    from toolkit.cli.defects_text import ToldDefects, list_text
    from toolkit.cli.own_defects import book_from
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    entries = book_from(knowledge, talk).entries
    if json:
        talk.data(json_document(ToldDefects(defects=entries)))
    else:
        talk.tell(list_text(entries))


@defects_app.command()
def show(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="ID", help="The entry's id: garments/oil-stain.")],
    knowledge: KnowledgeFile = None,
    json: Json = False,
) -> None:
    """Print one kind of defect with all that is known of it.

    \b
      recourse defects show garments/oil-stain
    """
    from toolkit.cli.defects_text import entry_text, the_entry
    from toolkit.cli.own_defects import book_from
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    entry = the_entry(kind, book_from(knowledge, talk))
    if json:
        talk.data(json_document(entry))
    else:
        talk.tell(entry_text(entry))


@defects_app.command()
def match(
    ctx: typer.Context,
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="The defect in the inspector's words.")],
    product: Annotated[str, typer.Option("--product", metavar="NAME", help="What was inspected: “Rain jacket”.")] = "",
    knowledge: KnowledgeFile = None,
    json: Json = False,
) -> None:
    """Say which kind of defect an inspector's words mean; unknown where that is not certain.

    \b
      recourse defects match "Oil stain at hem, 2 cm" --product "Rain jacket"
      recourse defects match "拉链不顺" --product "Backpack" --json
    """
    from toolkit.cli.defects_text import match_text, matched
    from toolkit.cli.own_defects import book_from
    from toolkit.cli.sending import json_document

    talk: Talk = ctx.obj
    told = matched(phrase, product, book_from(knowledge, talk))
    if json:
        talk.data(json_document(told))
    else:
        talk.tell(match_text(told))
