"""Clauses put into other people's contracts: in their numbers and words, and nothing else of them changed."""

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from tests.contracts import made
from tests.packages import changed
from toolkit.contracts.clause import Position
from toolkit.contracts.library import library
from toolkit.contracts.schedule import Chosen
from toolkit.contracts.target.fitness import refuse_unfit
from toolkit.contracts.target.insertion import Options, insert
from toolkit.contracts.target.paragraphs import Paragraph, paragraphs
from toolkit.contracts.target.planning import Plan, Wish, marks_in, plan
from toolkit.contracts.target.proof import Added, BrokenError, prove
from toolkit.contracts.target.wordfile import opened
from toolkit.contracts.terms import terms
from toolkit.contracts.values import filled
from toolkit.documents.structure import structure_faults
from toolkit.errors import InvalidInputError, RuleRefusesError
from toolkit.model.order import Order

OPTIONS = Options("Northgate Legal", "2026-11-26T00:00:00Z", tracked=True)
WANTED = ("b6-reinspection-cost", "e4-set-off")
REFERRING = ("b2-access-and-help", "b3-inspection-not-acceptance", "b1-inspection-right")
every_kind = pytest.mark.parametrize(("name", "data"), made.every_kind(), ids=[name for name, _ in made.every_kind()])


def planned(data: bytes, *clauses: str, after: str | None = None) -> Plan:
    known = library()
    chosen = [
        Chosen(known.of(one), Position.PREFERRED, filled(known.of(one), Position.PREFERRED, Order()))
        for one in clauses or WANTED
    ]
    return plan(opened(data, "contract.docx"), chosen, known, terms(), Wish(after))


def read(data: bytes) -> tuple[Paragraph, ...]:
    return paragraphs(opened(data, "result.docx"))


def labels(data: bytes, *titles: str) -> list[str]:
    """Return the number before each paragraph that says one of *titles*."""
    return [one.label for one in read(data) if any(title in one.words for title in titles) and one.new]


@every_kind
def test_with_all_changes_rejected_the_contract_reads_as_before(name: str, data: bytes) -> None:
    assert name
    before = [one.before for one in read(data)]
    after = [one.before for one in read(insert(planned(data), OPTIONS)) if one.before or not one.new]
    assert [text for text in after if text] == [text for text in before if text]


@every_kind
def test_with_all_changes_accepted_it_reads_as_before_with_the_clauses(name: str, data: bytes) -> None:
    assert name
    before = [one.text for one in read(data)]
    after = [one.text for one in read(insert(planned(data), OPTIONS))]
    left = iter(after)
    assert all(text in left for text in before), "what was there stands there in its order"
    assert any("deduct" in text or "set off" in text or "抵销" in text for text in after if text not in before)


@every_kind
def test_the_file_is_sound_and_other_parts_are_the_same_byte_by_byte(name: str, data: bytes) -> None:
    assert name
    result = insert(planned(data), OPTIONS)
    assert set(structure_faults(result)) <= set(structure_faults(data))
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(result)) as new:
        same = [part for part in old.namelist() if old.read(part) == new.read(part)]
    assert {"word/styles.xml", "docProps/core.xml"} <= set(same)


@every_kind
def test_a_second_run_finds_its_clauses_and_adds_nothing(name: str, data: bytes) -> None:
    assert name
    result = insert(planned(data), OPTIONS)
    assert set(marks_in(opened(result, "result.docx"))) >= set(WANTED)
    again = planned(result)
    assert not again.planned
    assert [one.text for one in read(insert(again, OPTIONS))] == [one.text for one in read(result)]


def test_the_same_run_gives_the_same_bytes() -> None:
    data = made.direct()
    assert insert(planned(data), OPTIONS) == insert(planned(data), OPTIONS)


def test_plain_clauses_are_no_changes() -> None:
    result = insert(planned(made.typed_english()), OPTIONS._replace(tracked=False))
    body = opened(result, "result.docx").body
    assert not list(body.iter(qn("w:ins")))
    assert any("set off" in one.before for one in read(result))


def test_a_clause_between_two_typed_ones_has_a_letter_and_the_next_keeps_its_number() -> None:
    result = insert(planned(made.typed_english(), "e4-set-off", after="Payment"), OPTIONS)
    assert labels(result, "Set-off") == ["3B."]  # 3A are the terms that the contract lacks
    assert [one.label for one in read(result) if "Governing law" in one.text] == ["4."]


def test_a_clause_behind_the_last_typed_one_has_the_next_number() -> None:
    result = insert(planned(made.typed_english(), "e4-set-off", after="Governing law"), OPTIONS)
    assert labels(result, "Set-off") == ["6."]
    told = [one.text for one in read(result)]
    assert told.index("IN WITNESS WHEREOF the parties have signed.") > max(
        place for place, text in enumerate(told) if text.startswith("6.")
    ), "signatures stay at the end"


def test_chinese_clauses_are_numbered_as_chinese_contracts_number_them() -> None:
    result = insert(planned(made.typed_chinese(), "e4-set-off", after="付款"), OPTIONS)
    assert labels(result, "抵销")[0] == "第三条之二"
    told = [one.text for one in read(result) if one.new]
    place = next(number for number, text in enumerate(told) if text.startswith("第三条之二"))
    assert [text[:3] for text in told[place + 1 : place + 3]] == ["（一）", "（二）"]
    assert told[place + 1][3] not in " \t"


def test_numbers_that_word_counts_go_on_and_each_clause_has_a_list_of_its_own() -> None:
    result = insert(planned(made.direct(), "e4-set-off", after="Payment"), OPTIONS)
    assert labels(result, "Set-off") == ["5."]
    assert [one.label for one in read(result) if one.text == "Governing law"] == ["6."]
    assert [one.label for one in read(result) if one.new and one.label == "(a)"], "the letters begin anew"


def test_a_reference_is_live_and_shows_the_number_that_word_will_count() -> None:
    result = insert(planned(made.direct(), *REFERRING), OPTIONS)
    told = next(one for one in read(result) if "gives access and help under" in one.text)
    number = next(one.label for one in read(result) if one.words == "Access and help" and one.new)
    assert f"clause\u00a0{number.rstrip('.')}" in told.text
    assert any("REF rc_b2_access_and_help_v2" in (node.text or "") for node in told.node.iter(qn("w:instrText")))


@pytest.mark.parametrize("data", [made.headings_only(), made.order_with_tables()], ids=["headings", "order"])
def test_a_reference_names_the_title_where_the_contract_has_no_numbers(data: bytes) -> None:
    told = next(one for one in read(insert(planned(data, *REFERRING), OPTIONS)) if "gives access and help" in one.text)
    assert "gives access and help under clause “Access and help”" in told.text


def test_settings_ask_word_to_count_references_anew_where_the_format_wants_it() -> None:
    result = insert(planned(made.direct(), *REFERRING), OPTIONS)
    settings = docx.Document(io.BytesIO(result)).settings.element
    names = [child.tag.rpartition("}")[2] for child in settings]
    assert "updateFields" in names
    assert "compat" not in names or names.index("updateFields") < names.index("compat")


def test_the_words_of_the_contract_are_used() -> None:
    result = insert(planned(made.typed_english(), "e4-set-off"), OPTIONS)
    added = " ".join(one.text for one in read(result) if one.new)
    assert "Purchaser" in added
    assert "Vendor" in added
    assert "Supplier" not in added
    assert "“Goods” means the products" not in added, "the contract defines it already"


def test_a_comment_says_why_and_what_the_contract_says_to_the_opposite() -> None:
    data = made.typed_english()
    document = docx.Document(io.BytesIO(data))
    document.paragraphs[8].add_run(" The Purchaser shall make all payments without set-off or deduction.")
    out = io.BytesIO()
    document.save(out)
    result = insert(planned(out.getvalue(), "e4-set-off"), OPTIONS)
    told = "\n".join(comment.text for comment in docx.Document(io.BytesIO(result)).comments)
    assert "e4-set-off, version" in told
    assert "says otherwise" in told
    assert "without set-off or deduction" in told


def test_changes_of_others_stay_theirs() -> None:
    data = made.tracked()
    result = opened(insert(planned(data), OPTIONS), "result.docx").body
    authors = [node.get(qn("w:author")) for node in result.iter(qn("w:ins"), qn("w:del"))]
    assert authors.count("Ann Example") == 1
    assert authors.count("Bob Sample") == 3
    numbers = [node.get(qn("w:id")) for node in result.iter(qn("w:ins"), qn("w:del"))]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', "protected against changes"),
        ('<w:writeProtection w:recommended="1"/>', "read-only"),
    ],
)
def test_a_protected_contract_is_refused_with_the_reason(setting: str, reason: str) -> None:
    with pytest.raises(RuleRefusesError, match=reason):
        refuse_unfit(opened(made.with_setting(setting), "contract.docx"))


def test_a_place_that_no_clause_has_is_told_with_those_that_there_are() -> None:
    with pytest.raises(InvalidInputError, match="no clause “Warranty”") as fault:
        planned(made.typed_english(), after="Warranty")
    assert "2. Inspection" in fault.value.hint


def test_best_fit_goes_where_the_subject_is_and_names_the_next_best() -> None:
    places = {one.chosen.clause.id: one.place for one in planned(made.typed_english()).planned}
    assert places["b6-reinspection-cost"].after is not None
    assert places["b6-reinspection-cost"].after.title == "Inspection"
    assert places["e4-set-off"].after is not None
    assert places["e4-set-off"].after.title == "Payment"


# --- the proof itself can fail ---


def fault_of(before: bytes, after: bytes) -> str:
    """Return what the proof says of *after*, which shall be *before* with nothing added; empty where it passes."""
    file = opened(before, "contract.docx")
    try:
        prove(file, after, Added((), frozenset(), frozenset({"word/document.xml"}), tracked=True))
    except BrokenError as fault:
        return str(fault)
    return ""


def test_a_word_changed_elsewhere_breaks_the_proof() -> None:
    data = made.typed_english()
    fault = fault_of(data, changed(data, "word/document.xml", b"bank transfer", b"cheque"))
    assert "words of other paragraphs differ" in fault


def test_a_look_changed_elsewhere_breaks_the_proof() -> None:
    data = made.typed_english()
    assert "differs beside the clauses" in fault_of(data, changed(data, "word/document.xml", b"<w:b/>", b"<w:i/>"))


def test_another_part_that_changed_breaks_the_proof() -> None:
    data = made.typed_english()
    assert "styles.xml has changed" in fault_of(data, changed(data, "word/styles.xml", b"Heading", b"Headings"))


def test_the_unchanged_contract_passes_the_proof() -> None:
    data = made.typed_english()
    assert fault_of(data, data) == ""
