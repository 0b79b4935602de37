"""Terms put together: numbers, references, definitions, blanks; the Word file says the same as the values."""

import datetime as dt
import io
import re
from decimal import Decimal

import docx
import pytest
from docx.oxml.ns import qn

from toolkit.contracts.clause import Position, Tongue
from toolkit.contracts.interlocks import objections, usual
from toolkit.contracts.library import library
from toolkit.contracts.lock import changed_since, lock_of
from toolkit.contracts.schedule import Chosen, Reference, Schedule, schedule
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import needed, terms
from toolkit.contracts.typeset import typeset
from toolkit.contracts.values import filled, unknown
from toolkit.documents.language import Language
from toolkit.documents.structure import structure_faults
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order, OrderTerms, Payment

DAY = dt.date(2026, 11, 26)
every_language = pytest.mark.parametrize("language", list(Language))


def chosen(*ids: str, order: Order | None = None, position: Position = Position.PREFERRED) -> tuple[Chosen, ...]:
    known, stated = library(), order or Order()
    names = ids or usual(known, stated)
    return tuple(Chosen(known.of(one), position, filled(known.of(one), position, stated)) for one in names)


def whole(order: Order | None = None, position: Position = Position.PREFERRED) -> Schedule:
    return schedule(chosen(order=order, position=position), terms())


def test_every_type_of_the_library_is_there_once() -> None:
    known = library()
    assert len(known.clauses) == 37
    assert len({one.front.type for one in known.clauses.values()}) == 37


def test_clauses_are_numbered_on_behind_the_definitions() -> None:
    made = whole()
    assert [one.number for one in made.articles] == list(range(1, len(made.articles) + 1))
    assert made.articles[0].title[Tongue.ENGLISH] == "Definitions"


@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
def test_no_sentence_keeps_a_blank_and_every_reference_has_its_number(position: Position) -> None:
    for article in whole(position=position).articles:
        for tongue in Tongue:
            for sentence in article.sentences[tongue]:
                plain = sentence.plain()
                assert "{{" not in plain
                assert "](" not in plain
                assert all(piece.number for piece in sentence.pieces if isinstance(piece, Reference)), plain


def test_the_definitions_are_those_that_the_clauses_use_and_what_they_rest_on() -> None:
    known = terms()
    made = schedule(chosen("b2-access-and-help"), known)
    names = {term.name for term in made.defined}
    assert {"Supplier", "Inspector", "Site", "Lot"} <= names
    assert "Balance" not in names
    assert {"Goods", "Order"} <= names, "the definition of a lot speaks of goods and order"
    assert needed("The Balance is due.", known, Tongue.ENGLISH)


def test_blanks_come_from_the_order_then_from_its_own_terms() -> None:
    order = Order(
        payment=Payment(deposit_percent=Decimal(20), balance_percent=Decimal(80)),
        terms={"e1-balance-on-pass": {"pay_days": 9}},
    )
    texts = [sentence.plain() for sentence in whole(order).articles[-1].sentences[Tongue.ENGLISH]]
    clause = next(one for one in whole(order).articles if one.id == "e1-balance-on-pass")
    texts = [sentence.plain() for sentence in clause.sentences[Tongue.ENGLISH]]
    assert any("20 %" in text for text in texts)
    assert any("80 %" in text for text in texts)
    assert any("within 9 Working Days" in text for text in texts)


def test_a_blank_of_another_kind_is_refused_and_an_unknown_one_is_told() -> None:
    order = Order(terms={"e1-balance-on-pass": {"pay_days": "soon"}})
    with pytest.raises(InvalidInputError, match=r"terms\.e1-balance-on-pass\.pay_days is 'soon'"):
        chosen("e1-balance-on-pass", order=order)
    told = unknown(
        Order(terms={"e1-balance-on-pas": {}, "b1-inspection-right": {"day": 1}}), library().clauses.values()
    )
    assert len(told) == 2


@every_language
def test_the_word_file_is_sound_and_is_the_same_each_time(language: Language) -> None:
    first = typeset(whole(), Order(), language, day=DAY)
    assert list(structure_faults(first)) == []
    assert first == typeset(whole(), Order(), language, day=DAY)


@every_language
def test_word_counts_the_numbers_that_the_references_show(language: Language) -> None:
    data = typeset(whole(), Order(), language, day=DAY)
    marks: dict[str, str] = {}
    found = paragraphs(opened(data, "terms.docx"))
    for one in found:
        for mark in one.node.iter(qn("w:bookmarkStart")):
            marks[str(mark.get(qn("w:name")))] = one.label
    shown = 0
    for one in found:
        for name, number in re.findall(
            r"REF (rc_\w+) \\r \\h.{0,200}?>(?:<[^>]*>)*?([^<>]+)</w:t>", xml_of(one.node), re.DOTALL
        ):
            assert number == marks[name].rstrip(".")
            shown += 1
    assert shown > 12


def xml_of(node: object) -> str:
    from lxml import etree

    return str(etree.tostring(node, encoding="unicode"))


def test_both_columns_hold_the_same_figures() -> None:
    document = docx.Document(io.BytesIO(typeset(whole(), Order(), Language.BOTH, day=DAY)))
    compared = 0
    for table in document.tables[:-1]:
        for row in table.rows:
            one, other = (sorted(re.findall(r"\d+(?:[.,]\d+)*", cell.text)) for cell in row.cells)
            assert one == other, row.cells[0].text
            compared += bool(one)
    assert compared > 60


def test_the_head_of_the_terms_names_the_order_and_leaves_a_line_for_what_is_unknown() -> None:
    order = Order(order=OrderTerms(number="PO-1"))
    told = "\n".join(
        p.text for p in docx.Document(io.BytesIO(typeset(whole(), order, Language.ENGLISH, day=DAY))).paragraphs
    )
    assert "Purchase order: PO-1" in told
    assert "Buyer: ____" in told


@pytest.mark.parametrize(
    ("ids", "order", "told"),
    [
        (("b6-reinspection-cost",), Order(), "b6-reinspection-cost needs b1-inspection-right"),
        (("e1-balance-on-pass", "e1-open-account"), Order(), "cannot stand together"),
        (("b7-release-hold",), Order(payment=Payment(method="L/C")), "under a letter of credit the bank pays"),
        (("b1-inspection-right",), Order(order=OrderTerms(incoterm="EXW Ningbo")), "under EXW the goods are delivered"),
        (
            ("e1-balance-on-pass",),
            Order(order=OrderTerms(incoterm="CIF Hamburg"), payment=Payment(method="D/P")),
            "payment against documents under CIF",
        ),
    ],
)
def test_what_does_not_hold_together_is_told_with_the_reason(ids: tuple[str, ...], order: Order, told: str) -> None:
    known = library()
    found = [one.because for one in objections([known.of(one) for one in ids], order) if one.refuse]
    assert any(told in one for one in found), found


@pytest.mark.parametrize("method", ["T/T", "L/C", "D/P", "open account", None])
def test_what_is_usual_for_an_order_holds_together(method: str | None) -> None:
    known, order = library(), Order(payment=Payment(method=method))  # type: ignore[arg-type]
    clauses = [known.clauses[one] for one in usual(known, order)]
    assert [str(one) for one in objections(clauses, order) if one.refuse] == []


def test_a_lock_tells_what_has_changed_since() -> None:
    made = whole()
    lock = lock_of(made, b"", file="terms.docx", language="en", terms=terms())
    known = library()
    assert list(changed_since(lock, known)) == []
    changed = {**known.clauses}
    changed["e4-set-off"] = changed["e4-set-off"]._replace(sha256="0")
    del changed["g6-records"]
    told = list(changed_since(lock, known._replace(clauses=changed)))
    assert told == ["e4-set-off was changed under version 2", "g6-records is no longer in the library"]
