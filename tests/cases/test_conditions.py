"""The conditions of each kind of letter: all of them set some, and their data holds together."""

import re

import pytest

from toolkit.cases.conditions import Condition, conditions_of, kinds
from toolkit.cases.reply_words import hits, whole, words
from toolkit.documents.brief import Kind
from toolkit.errors import WrongUseError

EVERY = {one.id: one for kind in kinds() for one in conditions_of(kind)}
RULES = range(1, 55)


def ids(kind: str) -> list[str]:
    return [one.id for one in conditions_of(kind)]


def patterns(one: Condition) -> tuple[str, ...]:
    return (*one.topics, *one.accepts, *one.done, *one.refuses, *one.limits, *one.offers)


def test_every_kind_of_letter_is_known() -> None:
    assert {*kinds(), "release", "evidence"} == {kind.value for kind in Kind}


@pytest.mark.parametrize("kind", ["release", "evidence"])
def test_a_paper_that_asks_nothing_has_no_conditions(kind: str) -> None:
    assert conditions_of(kind) == ()


def test_an_unknown_kind_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(WrongUseError) as refused:
        conditions_of("rewrok")
    assert "rewrok" in refused.value.message
    assert "rework" in refused.value.hint


def test_a_rework_instruction_asks_what_its_letter_asks() -> None:
    assert {"work", "whole_lot", "standard", "plan", "ready_by", "records", "work_cost"} <= set(ids("rework"))
    assert {"reinspection", "fresh_sample", "reinspection_cost", "deduction", "hold", "balance_hold"} <= set(
        ids("rework")
    )
    assert "replacement" not in ids("rework")


def test_a_sorting_instruction_asks_for_replacements_and_their_freight_too() -> None:
    assert {"replacement", "freight", "full_quantity"} <= set(ids("sorting"))


def test_a_concession_asks_for_its_remedy_its_limits_and_a_signature() -> None:
    assert ids("concession")[:2] == ["hold", "balance_hold"]
    assert {"remedy", "no_precedent", "critical_excluded", "signature", "carton_mark"} <= set(ids("concession"))


def test_a_rejection_asks_for_its_acceptance_and_the_deposit() -> None:
    assert {"rejection", "replacement", "deposit", "rejected_goods"} <= set(ids("rejection"))


def test_a_condition_is_worded_for_its_letter() -> None:
    sorting = {one.id: one.text for one in conditions_of("sorting")}
    rework = {one.id: one.text for one in conditions_of("rework")}
    assert "sorted" in sorting["work"]
    assert "reworked" in rework["work"]


def test_a_silent_order_makes_the_cost_of_the_reinspection_a_request() -> None:
    claimed = next(one for one in conditions_of("rework") if one.id == "reinspection_cost")
    asked = next(one for one in conditions_of("rework", payer="ask") if one.id == "reinspection_cost")
    assert not claimed.asked
    assert asked.asked
    assert "asked" in asked.text
    assert 27 in asked.rules


@pytest.mark.parametrize("one", EVERY.values(), ids=list(EVERY))
def test_the_data_of_a_condition_holds_together(one: Condition) -> None:
    assert one.text
    assert one.topics
    assert one.words
    assert one.if_open
    assert set(one.rules) <= set(RULES)
    assert one.rules
    assert set(one.hides) <= set(EVERY)
    assert one.paper in {"", *(kind.value for kind in Kind)}


@pytest.mark.parametrize("one", EVERY.values(), ids=list(EVERY))
def test_no_phrase_repeats_what_repeats(one: Condition) -> None:
    for pattern in patterns(one):
        full = whole(pattern)
        re.compile(full)
        assert not re.search(r"\)[*+]|\.[*+]", full), pattern


def test_no_word_of_a_tactic_or_an_act_repeats_what_repeats() -> None:
    told = words()
    lists = [getattr(part, name) for part in (told.acts, told.general, told.settled) for name in part.__struct_fields__]
    lists += [one.phrases for one in told.tactics.values()]
    for pattern in (pattern for group in lists for pattern in group):
        assert not re.search(r"\)[*+]|\.[*+]", whole(pattern)), pattern


def test_what_follows_an_acceptance_hangs_on_conditions_that_there_are() -> None:
    assert {one.condition for one in words().after} <= set(EVERY)
    assert {one.paper for one in words().after} <= {"", *(kind.value for kind in Kind)}


@pytest.mark.parametrize("text", ["we agree", "全部同意", "plain words"])
def test_patterns_of_one_script_are_found_in_text_of_both(text: str) -> None:
    assert list(hits(("agree", "同意", "plain"), text))
