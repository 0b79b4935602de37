"""Each element of a letter is taken out once, by the words of the template, and the refusal names it."""

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from tests.documents.letter_cases import (
    ALL_KINDS,
    AS_OF,
    FREE,
    ORDER,
    PASSED,
    REPORT,
    RESOLUTION,
    TEMPLATES,
    aborted,
    annex_of,
    as_supplied,
    booked_for,
    changed,
    letter,
    own_templates,
    pending,
    supplied,
)
from toolkit.documents import Document, Kind
from toolkit.documents.annex import Annex
from toolkit.documents.brief import Brief
from toolkit.documents.checklist import Element, elements
from toolkit.documents.drafting import drafted, fields_of
from toolkit.documents.fields import field_paths
from toolkit.documents.language import Language
from toolkit.errors import IncompleteDocumentError
from toolkit.model.order import Goods, Order
from toolkit.model.report import Report, Section
from toolkit.model.resolution import Resolution

PURPOSES = ("reinspection", "rework", "production")


def wanted(kind: str, lang: str) -> Iterator[Element]:
    """Yield the elements of *kind*; those of a booking once for each thing that it may be for."""
    for element in elements(lang):
        if kind in element.kinds:
            yield from _for_each_purpose(element) if kind == "reinspection" else (element,)


def _for_each_purpose(element: Element) -> Iterator[Element]:
    purposes = element.when.get("purpose", PURPOSES)
    assert isinstance(purposes, tuple)
    for purpose in purposes:
        narrowed: dict[str, bool | tuple[str, ...]] = {**element.when, "purpose": (purpose,)}
        yield element._replace(when=narrowed)


EACH = [(kind, element) for kind in ALL_KINDS for element in wanted(kind, "en")]
CHINESE = [(kind, element) for kind in ALL_KINDS for element in wanted(kind, "zh")]
PARTS = tuple(f"word/{part}.xml" for part in ("document", "header1", "header2", "footer1", "footer2"))
# What in a template speaks of an element, where it is not the name of the field that carries it.
WORDS: dict[str, tuple[str, ...]] = {
    "channel": ("By e-mail",),
    "measure": ("measured against", "departs from the order", "does not conform to the order"),
    "decision": (
        *("did not pass", "to be reworked", "to be sorted", "takes this one lot", "We reject"),
        "released for one shipment",
    ),
    "required_action": ("end of business",),
    "consequence": ("may choose", "may decide", "may use", "may name", "no longer bound"),
    "cost": (
        "cost of the re-inspection",
        "cost of this re-inspection",
        "cost of inspect",
        "cost of the visit",
        "of this visit",
    ),
    "payment": (
        "The balance",
        "the balance",
        "With this release the hold",
        "Payment is",
        "The price has been paid",
        "As far as the price",
    ),
    "goods": ("stay on hold", "apart from", "releases the lot", "mark them as rejected", "is no acceptance"),
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
    "requirement": ("By eye",),
    "independence": ("Please agree neither", "is no statement"),
    "pictures": ("cut out of the pages",),
    "plan": ("Plan: single sampling",),
    "fresh_sample": ("fresh random sample",),
    "history_told": ("inspected before", "presented for inspection before"),
    "delivery_date": ("is not extended",),
    "round": ("rework round",),
    "refused_units": ("Not offered for rework",),
    "criteria": ("does not meet this is taken out",),
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
    "cure": ("these defects cannot be repaired",),
    "order_continues": ("It does not end the order",),
    "deposit": ("Any deposit",),
    "disposition": ("offered to us again", "take them back"),
    "marks": ("under our brand",),
    "care": ("reasonable care",),
}


WHOLE: set[str] = set()  # the cases whose letter is known to be written while nothing is taken out


class Case(NamedTuple):
    report: Report
    resolution: Resolution
    order: Order


def case_for(kind: str, element: Element) -> Case:
    """Return a case to which *element* applies."""
    report, resolution, order = (PASSED, FREE, ORDER) if kind == "release" else (REPORT, RESOLUTION, ORDER)
    ground = element.when.get("ground")
    if isinstance(ground, tuple) and "failed" not in ground:
        report, resolution = aborted() if "aborted" in ground else pending()
    where = element.when.get("location")
    if isinstance(where, tuple):
        order = replace(order, goods=Goods(location=where[-1]))  # type: ignore[arg-type]
    if "payment.state" in element.when:
        order = replace(order, payment=replace(order.payment, method="L/C"), goods=Goods(location="factory"))
    if "again" in element.when:
        order = replace(order, supplier=replace(order.supplier, failed_before=1))
    if {"points", "points_open"} & element.when.keys():
        report = replace(report, sections=(Section(name="Drop test", result="pending", page=3),))
    purpose = element.when.get("purpose")
    if isinstance(purpose, tuple):
        order = booked_for(purpose[0])
    if "short" in element.when:
        order = replace(order, release=replace(order.release, quantity=3000, agreement="Mail of 20 November 2026."))
    return Case(report, resolution, order)


def written(kind: str, case: Case, language: Language, templates: Path | None = None) -> Document:
    """Return the letter of *case*; templates of one's own are filled as ours are, with the same checks."""
    annex = annex_of(case.report) if kind == "evidence" else Annex()
    brief = Brief(kind=Kind(kind), **case._asdict(), as_of=AS_OF, annex=annex)
    return drafted(brief, language, lambda name: as_supplied(name, templates), reviewed=True)


def without_words(words: tuple[str, ...], xml: str) -> str:
    """Return a template whose paragraphs with one of *words* are empty."""

    def emptied(found: re.Match[str]) -> str:
        said = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", found[0]))
        spoken = any(word in said for word in words)
        return re.sub(r"(<w:t(?: [^>]*)?>)[^<]*(</w:t>)", r"\1\2", found[0]) if spoken else found[0]

    return re.sub(r"<w:p[ >].*?</w:p>", emptied, xml, flags=re.DOTALL)


def without_pattern(pattern: re.Pattern[str], xml: str) -> str:
    """Return a template whose paragraphs that *pattern* finds are empty, tags and all."""

    def emptied(found: re.Match[str]) -> str:
        said = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", found[0]))
        said = re.sub(r"\{%.*?%\}", "", said)  # every choice that the template has
        return re.sub(r"(<w:t(?: [^>]*)?>)[^<]*(</w:t>)", r"\1\2", found[0]) if pattern.search(said) else found[0]

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
    change = functools.partial(without_words, words) if words else change_for(element)
    refused_without(element, kind, Language.ENGLISH, change, tmp_path)


@pytest.mark.parametrize(
    ("kind", "element"), CHINESE, ids=[f"{number}-{kind}-{one.id}" for number, (kind, one) in enumerate(CHINESE)]
)
def test_so_is_a_chinese_letter(kind: str, element: Element, tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    refused_without(element, kind, Language.CHINESE, change_for(element), tmp_path)


def change_for(element: Element) -> Callable[[str], str]:
    """Return what takes *element* out of a template: the paragraphs that its pattern finds, or else its fields."""
    if element.pattern is None:
        return functools.partial(without_fields, element.fields)
    return functools.partial(without_pattern, element.pattern)


def refused_without(
    element: Element, kind: str, language: Language, change: Callable[[str], str], folder: Path
) -> None:
    case = case_for(kind, element)
    tried = f"{kind} {language} {sorted(element.when.items())}"
    assert tried in WHOLE or written(kind, case, language).docx
    WHOLE.add(tried)
    own = own_template = (TEMPLATES / language.folder / f"{kind}.docx").read_bytes()
    for part in PARTS:
        own = changed(own, change, part)
    assert own != own_template
    (folder / language.folder / f"{kind}.docx").write_bytes(own)
    with pytest.raises(IncompleteDocumentError) as refusal:
        written(kind, case, language, folder)
    assert element.says in refusal.value.message or "more." in refusal.value.message


@pytest.mark.parametrize("element", elements(), ids=[f"{number}-{row.id}" for number, row in enumerate(elements())])
def test_every_element_is_recognised_by_a_field_or_by_words(element: Element) -> None:
    assert element.fields or element.pattern
    assert element.says
    assert element.kinds <= set(Kind)


@pytest.mark.parametrize("element", elements(), ids=[f"{number}-{row.id}" for number, row in enumerate(elements())])
def test_every_field_of_an_element_is_one_of_its_letters(element: Element) -> None:
    """A field that no letter has would never be missed."""
    known = frozenset().union(*(field_paths(fields_of(kind)) for kind in element.kinds))
    assert {*element.fields, *element.when} <= known


def test_every_letter_has_the_elements_that_all_letters_have() -> None:
    common = {
        "parties", "subject", "date_and_reference", "channel", "inspection", "findings", "measure", "decision",
        "required_action", "consequence", "cost", "payment", "goods", "reservation", "further_defects", "evidence",
        "samples_kept", "language",
    }  # fmt: skip
    for kind in ("notice", "rework", "sorting", "concession", "rejection"):
        assert common <= {element.id for element in elements() if kind in element.kinds}


def test_what_a_report_says_is_no_element_of_the_letter(tmp_path: Path) -> None:
    quoting = replace(REPORT, remarks=("The contract continues; it is neither a rejection nor an acceptance.",))
    own = changed(supplied("rework"), functools.partial(without_words, ("The contract continues",)))
    with pytest.raises(IncompleteDocumentError, match="neither rejection nor acceptance"):
        letter("rework", quoting, templates=own_templates(tmp_path, "rework", own))
