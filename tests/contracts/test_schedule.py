"""Terms put together: numbers, references, definitions, blanks; the Word file says the same as the values."""

import datetime as dt
import io
import re
from decimal import Decimal
from typing import Literal

import docx
import msgspec
import pytest
from docx.oxml.ns import qn

from toolkit.contracts.clause import Clause, Position, Tongue
from toolkit.contracts.interlocks import objections, usual, wanting
from toolkit.contracts.library import library
from toolkit.contracts.lock import changed_since, lock_of
from toolkit.contracts.points import points
from toolkit.contracts.schedule import Chosen, Reference, Schedule, schedule
from toolkit.contracts.target.paragraphs import paragraphs
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import needed, terms
from toolkit.contracts.typeset import typeset
from toolkit.contracts.values import filled, unknown
from toolkit.documents.language import Language
from toolkit.documents.structure import structure_faults
from toolkit.errors import InvalidInputError
from toolkit.model.order import Contract, Order, OrderTerms, Payment
from toolkit.model.severity import BySeverity

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


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (Order(terms={"b1-inspection-right": {"notice_days": -5}}), "notice_days is -5; it must be at least 0"),
        (Order(terms={"e5-late-delivery": {"rate_percent": 500}}), "rate_percent is 500; it must be at most 100"),
        (
            Order(payment=Payment(deposit_percent=Decimal(130))),
            "deposit_percent is 130; it must be at most 100",
        ),
        (Order(terms={"a2-approved-sample": {"copies": 1}}), "copies is 1; it must be at least 2"),
        (Order(order=OrderTerms(incoterm="FOO Mars")), "order.incoterm is 'FOO Mars'; it must name one of EXW, FCA"),
        (Order(terms={"f1-title-risk": {"incoterm": {"en": "FOB", "zh": "宁波"}}}), "must name one of"),
    ],
)
def test_a_value_that_no_contract_can_mean_is_refused(order: Order, told: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        chosen(*library().clauses, order=order)
    assert told in refused.value.message


@pytest.mark.parametrize("position", [Position.PREFERRED, Position.FALLBACK])
@pytest.mark.parametrize(
    ("law", "english", "chinese", "applies"),
    [
        ("CISG", "the law at the Supplier's place of business.", "供应商营业地的法律。", True),
        ("UCC", "Article 2 of the Uniform Commercial Code", "《统一商法典》第2编", False),
        ("UK", "the law of England and Wales", "英格兰和威尔士法律", False),
        ("PRC", "the law of the People's Republic of China", "中华人民共和国法律", False),
        (None, "the law at the Supplier's place of business.", "供应商营业地的法律。", True),
    ],
)
def test_the_terms_name_the_law_of_the_order_and_say_whether_the_cisg_applies(
    law: Literal["CISG", "UCC", "UK", "PRC"] | None, english: str, chinese: str, applies: bool, position: Position
) -> None:
    order = Order(contract=Contract(governing_law=law))
    made = schedule(chosen("g5-law-forum", order=order, position=position), terms()).articles[-1]
    for tongue, named, inside in (
        (Tongue.ENGLISH, english, "(CISG) applies to the Order" if applies else "(CISG) does not apply to the Order"),
        (Tongue.CHINESE, chinese, "（CISG）适用于订单" if applies else "（CISG）不适用于订单"),
    ):
        first, second, *_ = (sentence.plain() for sentence in made.sentences[tongue])
        assert named in first
        assert inside in second


def test_a_law_that_the_order_states_in_its_own_words_goes_first() -> None:
    stated = {"law": {"en": "the law of Singapore", "zh": "新加坡法律"}}
    order = Order(contract=Contract(governing_law="UK"), terms={"g5-law-forum": stated})
    made = schedule(chosen("g5-law-forum", order=order), terms()).articles[-1]
    assert made.sentences[Tongue.ENGLISH][0].plain() == "The Order is governed by the law of Singapore."


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
        (
            ("a3-aql-plan",),
            Order(contract=Contract(aql=BySeverity(critical=4, major=0))),
            "critical is 4 and major is 0",
        ),
        (("e5-late-delivery",), Order(terms={"e5-late-delivery": {"cap_percent": 0.5}}), "cap_percent is 0.5"),
        (("d5-concession",), Order(terms={"d5-concession": {"lowest_percent": 31}}), "lowest_percent is 31"),
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


@pytest.mark.parametrize(
    ("payment", "wanted"),
    [
        (Payment(method="T/T", deposit_percent=Decimal(30)), True),
        (Payment(method="T/T"), True),
        (Payment(method="L/C", deposit_percent=Decimal("0.0")), False),
        (Payment(method="L/C", balance_percent=Decimal(100)), False),
        (Payment(method="open account"), False),
    ],
)
def test_an_order_without_a_deposit_has_no_clause_on_it(payment: Payment, wanted: bool) -> None:
    known, order = library(), Order(payment=payment)
    assert ("e2-deposit-nature" in usual(known, order)) is wanted
    told = [one.because for one in objections([known.of("e2-deposit-nature")], order) if "Deposit" in one.because]
    assert bool(told) is not wanted


def test_a_lock_tells_what_has_changed_since() -> None:
    made = whole()
    lock = lock_of(made, b"", file="terms.docx", language="en", terms=terms(), order=Order())
    known = library()
    assert list(changed_since(lock, known, terms())) == []
    changed = {**known.clauses}
    changed["e4-set-off"] = changed["e4-set-off"]._replace(sha256="0")
    del changed["g6-records"]
    told = list(changed_since(lock, known._replace(clauses=changed), terms()))
    version = known.clauses["e4-set-off"].front.version
    assert told == [f"e4-set-off was changed under version {version}", "g6-records is no longer in the library"]


# What its own words define, or what speaks of a Failed Inspection only to set it aside.
APART = {"a3-aql-plan", "b2-access-and-help", "b3-inspection-not-acceptance", "d5-concession"}


@pytest.mark.parametrize("clause", library().clauses.values(), ids=lambda clause: clause.id)
def test_a_clause_that_turns_on_a_passed_or_failed_inspection_wants_a_sampling_plan(clause: Clause) -> None:
    texts = [clause.sections[position, Tongue.ENGLISH] for position in (Position.PREFERRED, Position.FALLBACK)]
    turns = any("ed Inspection" in point.words for section in texts for point in points(section))
    if clause.id not in APART:
        assert ("a3-aql-plan" in wanting(clause, frozenset())) == (turns or "a3-aql-plan" in clause.front.requires)


def test_the_chinese_of_the_clauses_counts_days_as_a_chinese_contract_does() -> None:
    texts = {
        clause.id: " ".join(point.words for point in points(section))
        for clause in library().clauses.values()
        for (_, tongue), section in clause.sections.items()
        if tongue is Tongue.CHINESE
    }
    assert not [one for one, text in texts.items() if "日历日" in text or "作出放行" in text]
    (waiver,) = (one for one in whole().articles if one.id == "g3-no-waiver")
    assert "订单为此指定的人员中的一人签署" in waiver.sentences[Tongue.CHINESE][0].plain()


def test_an_arbitral_body_that_the_library_knows_is_named_in_both_languages() -> None:
    forum = library().of("g5")
    chosen = {"institution": "CIETAC", "seat": "Shanghai", "language": "Chinese", "law": "PRC"}
    given = filled(forum, Position.PREFERRED, msgspec.convert({"terms": {forum.id: chosen}}, Order))
    assert given["institution"].texts[Tongue.CHINESE] == "中国国际经济贸易仲裁委员会（CIETAC）"
    assert "Arbitration Commission (CIETAC)" in given["institution"].texts[Tongue.ENGLISH]
    assert given["seat"].texts[Tongue.CHINESE] == "上海"
    assert given["language"].texts[Tongue.CHINESE] == "中文"
    assert given["law"].texts[Tongue.CHINESE].startswith("中华人民共和国法律")
