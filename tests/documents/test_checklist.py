"""Each element of a letter is taken out once, by the words of the template, and the refusal names it."""

import functools
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    AS_OF,
    KINDS,
    ORDER,
    REPORT,
    RESOLUTION,
    aborted,
    changed,
    letter,
    own_templates,
    pending,
    supplied,
)
from toolkit.documents import Kind, draft
from toolkit.documents.checklist import Element, elements
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Goods, Order
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution

EACH = [(kind, element) for kind in KINDS for element in elements() if kind in element.kinds]
# What in a template speaks of an element, where it is not the name of the field that carries it.
WORDS: dict[str, tuple[str, ...]] = {
    "channel": ("By e-mail",),
    "measure": ("measured against", "departs from the order", "does not conform to the order"),
    "decision": ("did not pass", "to be reworked", "to be sorted", "takes this one lot", "We reject"),
    "required_action": ("end of business",),
    "consequence": ("may choose", "may decide", "may use", "may name", "no longer bound"),
    "cost": ("cost of the re-inspection", "cost of this re-inspection", "cost of inspect", "cost of the visit"),
    "payment": ("The balance", "the balance", "Payment is", "The price has been paid", "As far as the price"),
    "goods": ("apart from", "releases the lot", "mark them as rejected", "is no acceptance"),
    "further_defects": ("defects, wherever", "Claims for hidden defects"),
    "samples_kept": ("no longer needed", "keeps one marked unit"),
    "contact": ("responsible",),
    "receipt": ("receipt only",),
    "signatory": ("For and on behalf of",),
    "language": ("The language that prevails",),
    "decide_by": ("We will tell you", "We will answer"),
    "undecided": ("does not yet choose", "neither a pass nor a failure"),
    "replacement_asked": ("in place of those", "in place of this lot"),
    "contract_continues": ("The contract continues",),
    "work": ("By eye",),
    "work_forbidden": ("may not change the material",),
    "pilot": ("three finished units",),
    "whole_lot": ("The work covers", "The sorting covers"),
    "plan_and_ready": ("work plan", "sorting plan"),
    "reinspection": ("before any shipment",),
    "fresh_sample": ("fresh random sample",),
    "history_told": ("inspected before",),
    "delivery_date": ("is not extended",),
    "round": ("rework round",),
    "refused_units": ("Not offered for rework",),
    "criteria": ("it does not meet this standard",),
    "limit_samples": ("just good",),
    "who_sorts": ("Your own staff sort",),
    "sorting_sheet": ("sorting sheet shows",),
    "bad_units": ("under lock",),
    "good_part": ("good part",),
    "replacement": ("Units that replace",),
    "invoice": ("only good units that have passed",),
    "hidden_reserved": ("sorting by eye cannot find",),
    "cause": ("cause of each defect and the corrective",),
    "this_lot_only": ("this lot only",),
    "covered": ("these non-conformities only",),
    "expiry": ("ends with the lot",),
    "risk_review": ("The officer who signs",),
    "remedy": ("The price of this lot is reduced",),
    "tax": ("Tax is treated",),
    "settlement": ("the remedy settles",),
    "notice_stays": ("stays in force",),
    "next_lot": ("The next lot",),
    "documents_settled": ("amendment of the documents",),
    "in_force": ("takes effect only when",),
    "both_sign": ("company or contract chop:",),
    "basis": ("The rejection rests on",),
    "timely": ("We give notice of the grounds",),
    "cure": ("We do not ask for a correction",),
    "order_continues": ("It does not end the order",),
    "deposit": ("Any deposit",),
    "disposition": ("offered to us again", "take them back"),
    "marks": ("under our brand",),
    "care": ("reasonable care",),
}


def case_for(element: Element) -> tuple[Report, Resolution, Order]:
    """Return a case to which *element* applies."""
    report, resolution, order = REPORT, RESOLUTION, ORDER
    ground = element.when.get("ground")
    if isinstance(ground, tuple) and "failed" not in ground:
        report, resolution = aborted() if "aborted" in ground else pending()
    where = element.when.get("location")
    if isinstance(where, tuple):
        order = replace(order, goods=Goods(location=where[-1]))  # type: ignore[arg-type]
    if "payment.state" in element.when:
        order = replace(order, payment=replace(order.payment, method="L/C"), goods=Goods(location="factory"))
    return report, resolution, order


def without_words(words: tuple[str, ...], xml: str) -> str:
    """Return a template whose paragraphs with one of *words* are empty."""

    def emptied(found: re.Match[str]) -> str:
        said = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", found[0]))
        spoken = any(word in said for word in words)
        return re.sub(r"(<w:t(?: [^>]*)?>)[^<]*(</w:t>)", r"\1\2", found[0]) if spoken else found[0]

    return re.sub(r"<w:p[ >].*?</w:p>", emptied, xml, flags=re.DOTALL)


def without_fields(paths: tuple[str, ...], xml: str) -> str:
    """Return a template that prints none of the fields *paths*, whatever its loops call them."""
    for path in paths:
        name = re.escape(path.split(".")[-1].removesuffix("[]"))
        xml = re.sub(rf"\{{\{{ (?:[\w.]+\.)?{name}(?: ?\|[^}}]*)? ?\}}\}}", "", xml)
    return xml.replace("“{{ remark }}”", "") if "remarks" in paths else xml


@pytest.mark.parametrize(
    ("kind", "element"), EACH, ids=[f"{number}-{kind}-{element.id}" for number, (kind, element) in enumerate(EACH)]
)
def test_a_letter_that_lost_an_element_is_refused_by_its_name(kind: str, element: Element, tmp_path: Path) -> None:
    words = WORDS.get(element.id)
    change = functools.partial(without_words, words) if words else functools.partial(without_fields, element.fields)
    report, resolution, order = case_for(element)
    assert letter(kind, report, resolution, order).docx
    own = changed(supplied(kind), change)
    for part in ("word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"):
        own = own if words else changed(own, change, part)
    with pytest.raises(IncompleteDocumentError) as refusal:
        draft(kind, report, resolution, order, as_of=AS_OF, templates=own_templates(tmp_path, kind, own))
    assert element.says in refusal.value.message or "more." in refusal.value.message


@pytest.mark.parametrize("element", elements(), ids=[f"{number}-{row.id}" for number, row in enumerate(elements())])
def test_every_element_is_recognised_by_a_field_or_by_words(element: Element) -> None:
    assert element.fields or element.pattern
    assert element.says
    assert element.kinds <= set(Kind)


def test_every_letter_has_the_elements_that_all_letters_have() -> None:
    common = {
        "parties", "subject", "date_and_reference", "channel", "inspection", "findings", "measure", "decision",
        "required_action", "consequence", "cost", "payment", "goods", "reservation", "further_defects", "evidence",
        "samples_kept", "language",
    }  # fmt: skip
    for kind in KINDS:
        assert common <= {element.id for element in elements() if kind in element.kinds}


def test_what_a_report_says_is_no_element_of_the_letter(tmp_path: Path) -> None:
    quoting = replace(REPORT, remarks=("The contract continues; it is neither a rejection nor an acceptance.",))
    own = changed(supplied("rework"), functools.partial(without_words, ("The contract continues",)))
    with pytest.raises(IncompleteDocumentError, match="neither rejection nor acceptance"):
        letter("rework", quoting, templates=own_templates(tmp_path, "rework", own))
