"""Contracts in articles and sections: the sections of a new article have its number, and no number stands twice."""

import io

import docx
import pytest
from lxml import etree

from tests.contracts import made
from tests.contracts.target.test_insertion import OPTIONS, labels, planned, read
from toolkit.contracts.cited import label_of
from toolkit.contracts.passages import passages_of
from toolkit.contracts.target.insertion import insert
from toolkit.contracts.target.labels import below, between, cited, figures_of, order_of, place_of
from toolkit.contracts.target.paragraphs import Numbered
from toolkit.contracts.target.unique import refuse_twice
from toolkit.errors import RuleRefusesError

BARE = OPTIONS._replace(definitions=False, comments=False)
REFERRING = ("b2-access-and-help", "b3-inspection-not-acceptance", "b1-inspection-right")
TITLES = ("Definitions", "Inspection", "Payment", "Governing Law")
TEXTS = ("“Goods” means the tents in Exhibit B.", "Buyer may look at the Goods.", "Buyer pays net 30.", "Texas law.")
ROMAN = ("I", "II", "III", "IV")


def contract(head: str, below_it: str) -> bytes:
    """Return a contract with *head* and *below_it* as the forms of its numbers."""
    document = docx.Document()
    document.add_paragraph("This Agreement is between Oak Inc. (“Buyer”) and Reed Ltd. (“Supplier”).")
    for number, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True), start=1):
        document.add_paragraph(f"{head.format(roman=ROMAN[number - 1], number=number)}\n{title.upper()}")
        for place in (1, 2):
            document.add_paragraph(f"{below_it.format(number=number, place=place)} {text} See Section 2.1.")
    document.add_paragraph("By: ______________")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def new(data: bytes) -> list[str]:
    return [one.label for one in read(data) if one.new]


@pytest.mark.parametrize(
    ("head", "sections", "own", "first"),
    [
        ("ARTICLE {roman}", "Section {number}.{place}", "ARTICLE III-A", "Section 3A.1"),
        ("ARTICLE {number}", "Section {number}.0{place}", "ARTICLE 3A", "Section 3A.01"),
        ("Article {roman}.", "{number}.{place}", "Article III-A.", "3A.1"),
        ("§ {number}", "§ {number}.{place}", "§ 3A", "§ 3A.1"),
    ],
)
def test_sections_have_the_number_of_their_article(head: str, sections: str, own: str, first: str) -> None:
    told = new(insert(planned(contract(head, sections), "e4-set-off", after="Payment"), BARE))
    assert told[:2] == [own, first]
    assert len(told) == len(set(told))


def test_sections_behind_the_last_article_go_on_in_its_figures() -> None:
    data = contract("ARTICLE {roman}", "Section {number}.{place}")
    assert new(insert(planned(data, "e4-set-off", after="Governing Law"), BARE))[:2] == ["ARTICLE V", "Section 5.1"]


@pytest.mark.parametrize(
    ("head", "shown"),
    [("ARTICLE {roman}", "under Article\u00a0II-"), ("ARTICLE {number}", "Article\u00a02"), ("§ {number}", "§\u00a02")],
)
def test_a_reference_calls_an_article_an_article(head: str, shown: str) -> None:
    data = contract(head, "Section {number}.{place}")
    result = insert(planned(data, *REFERRING, after="Inspection"), BARE)
    told = next(one.text for one in read(result) if "gives access and help" in one.text)
    assert shown in told
    assert "Section" not in told.partition("gives access")[2]
    assert "clause" not in told


def test_a_second_run_knows_the_articles_of_the_first() -> None:
    data = contract("ARTICLE {roman}", "Section {number}.{place}")
    first = insert(planned(data, "e4-set-off", after="Payment"), BARE)
    again = planned(first, "g3-no-waiver", after="Payment")
    assert [one.label for one in again.outline.clauses] == [*(f"ARTICLE {one}" for one in (*ROMAN[:3], "III-A", "IV"))]
    second = insert(again, BARE)
    assert labels(second, "NO WAIVER") == ["ARTICLE III-B"]
    numbers = [one.label for one in read(second) if one.label]
    assert len(numbers) == len(set(numbers))


def test_an_inserted_section_is_cited_by_its_own_number() -> None:
    data = contract("ARTICLE {roman}", "Section {number}.{place}")
    result = insert(planned(data, "e4-set-off", after="Payment"), BARE)
    assert [one.place for one in passages_of(read(result)) if "set off every sum" in one.text] == ["3A.1"]


def test_a_number_that_stands_in_the_contract_is_passed_over() -> None:
    document = docx.Document(io.BytesIO(contract("{number}.", "{number}.{place}")))
    document.paragraphs[-2].insert_paragraph_before("5.2 This section was numbered by mistake.")
    out = io.BytesIO()
    document.save(out)
    assert new(insert(planned(out.getvalue(), "e4-set-off", after="Governing Law"), BARE))[:2] == ["6.", "6.1"]
    assert new(insert(planned(out.getvalue(), "e4-set-off", after="Payment"), BARE))[:2] == ["3A.", "3A.1"]


def test_a_number_that_would_stand_twice_all_the_same_is_refused() -> None:
    old, ours = etree.Element("old"), etree.Element("ours")
    twice = [Numbered(old, "5.2"), Numbered(ours, "5.2")]
    with pytest.raises(RuleRefusesError, match=r"would stand twice: 5\.2\."):
        refuse_twice(twice, [], {ours: 0}, "contract.docx")


def test_typed_sections_under_heads_that_word_counts_are_not_left_behind() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, made._multilevel(77, ("%1.", "decimal")))  # noqa: SLF001  the maker of lists
    numbering.append(made._list(77, 77))  # noqa: SLF001  the maker of lists
    for number, (title, text) in enumerate(zip(TITLES, TEXTS, strict=True), start=1):
        made._numbered(document.add_paragraph(title), 77)  # noqa: SLF001  the maker of lists
        for place in (1, 2):
            document.add_paragraph(f"{number}.{place} {text}")
    out = io.BytesIO()
    document.save(out)
    first = insert(planned(out.getvalue(), "e4-set-off", after="Payment"), BARE)
    assert new(first)[:2] == ["3A.", "3A.1"]
    assert [one.label for one in read(first) if one.text == "Governing Law"] == ["4."]
    second = insert(planned(first, "g3-no-waiver", after="Payment"), BARE)
    assert labels(second, "No waiver") == ["3B."]


def test_numbers_of_articles() -> None:
    assert [between("Article V", place) for place in (1, 3, 9)] == ["Article V-A", "Article V-C", "Article V-I"]
    assert between("ARTICLE V", 1, {"Article VA"}) == "ARTICLE V-B"
    assert [order_of(one) for one in ("Article VC", "Article V-C", "Article XII")] == [(5, 3), (5, 3), (12, 0)]
    assert [figures_of(one) for one in ("ARTICLE IV-B", "第四条", "§ 5")] == ["4B", "4", "5"]
    assert below("Section 1.01", "ARTICLE IV-B", 2) == "Section 4B.02"
    assert [cited("ARTICLE V."), cited("12."), cited("Clause 3:", "clause")] == [
        "Article\u00a0V",
        "12",
        "clause\u00a03",
    ]
    assert [place_of(one, is_head=False) for one in ("Section 3.01", "3.1", "(a)", "2.")] == ["3.1", "3.1", "", ""]
    assert [getattr(label_of(one), "text", None) for one in ("Section 3B.1 The", "ARTICLE V-C\nLAW")] == [
        "Section 3B.1",
        "ARTICLE V-C",
    ]
