"""Texts of the head: the labelled ones, and those that stand without a label where no label gives them."""

from collections.abc import Sequence

from toolkit.model.report import (
    Place,
)
from toolkit.parsers.facts import agencies, goods, letterhead
from toolkit.parsers.facts.firm_of_inspector import firm_of_inspector
from toolkit.parsers.facts.goods_for_client import goods_for_client
from toolkit.parsers.facts.number_in_head import number_in_head
from toolkit.parsers.facts.numbers_beside import number_beside
from toolkit.parsers.facts.own_papers import own_paper
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.service_told import kind_of_inspection
from toolkit.parsers.facts.titled_numbers import number_beside_title
from toolkit.parsers.layout.cells import Row


def texts_of(rows: Sequence[Row], heads: Sequence[Row], facts: Particulars) -> dict[str, str]:
    """Return the labelled texts, and those that stand without a label where no label gives them."""
    texts = dict(facts.texts)
    if "product" not in texts and (client := texts.get("client")):  # else the line may read like a firm
        _fill(texts, facts, "product", goods_for_client(rows, client, list(texts.values())))
    firms = [texts[name] for name in ("client", "supplier", "factory", "product") if name in texts]
    named = agencies.agency(rows, heads, firms, texts.get("product", ""))
    firm = texts.get("agency") or (named[0] if named else "")
    others = (*facts.lists["items"], *facts.lists["po_numbers"])
    inspector = texts.get("inspector")
    if named and named[0] == inspector and (own := firm_of_inspector(inspector, firms)):
        named = (own, named[1])  # "Inspected by | R. Paz, Lima Control S.A."
    for name, printed in (
        ("report_no", number_of_report(rows, heads, others) or number_in_head(rows, others)),
        ("inspection_type", kind_of_inspection(rows, firm, heads)),
        ("agency", named),
    ):
        _fill(texts, facts, name, printed)
    if "agency" not in texts and inspector and (owner := firm_of_inspector(inspector, firms)):
        texts["agency"] = owner
    if "agency" not in texts:
        makers = [texts[name] for name in ("supplier", "factory") if name in texts]
        _fill(texts, facts, "agency", own_paper(rows, heads, makers, firms))
    if "product" not in texts:
        _fill(texts, facts, "product", goods.product(rows, list(texts.values())))
    return texts


def number_of_report(rows: Sequence[Row], heads: Sequence[Row], others: Sequence[str] = ()) -> tuple[str, Place] | None:
    """Return the report's number that stands in its title, in a running head, or by itself beside the firm.

    *others* are the numbers of goods and orders, which may stand near the title, too.
    """
    told = (
        *(letterhead.number(rows), letterhead.number(heads)),
        *(number_beside([*heads, *rows]), number_beside_title(rows)),
    )
    return next((one for one in told if one is not None and one[0] not in others), None)


def _fill(texts: dict[str, str], facts: Particulars, name: str, printed: tuple[str, Place] | None) -> None:
    if name not in texts and printed is not None:
        texts[name], facts.places[name] = printed
