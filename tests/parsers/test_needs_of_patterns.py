"""What a pattern needs before it is compiled follows from its words: no text that it matches lacks that."""

# ruff: noqa: SLF001  what a pattern needs stands beside it, in the module that alone uses it

import re
from collections.abc import Callable, Iterable, Sequence

import pytest

from toolkit.parsers.facts import agencies, codes_of_goods, goods_told, visit_told
from toolkit.parsers.limits import limits_in_turn, pairs_in_words
from toolkit.parsers.told import found_on, goods_counted, told_counts
from toolkit.parsers.words import in_part, inline, lexicon, of_sample, others, outcomes, own_words, refused_parts
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.folding import words_of
from toolkit.parsers.words.lazily import Lazy

# How each wording is printed; the figures and names beside it are what the patterns ask for.
PRINTS = (
    "{}",
    "{} 7",
    "{} 40213",
    "Found {} 125 pcs",
    "({}) 7",
    "{}: 7",
    "{} Ningbo 12",
    "die {} ist",
    "7 {}",
    "no.7 {}, 8",
    "5{}6",
    "l'{} 3 pcs",
)


def _holding(group: str, *names: str) -> list[str]:
    return [word for name in names for word in words_of(group)[name]]


PATTERNS: dict[str, tuple[Callable[[], Lazy], Callable[[], Iterable[str]]]] = {
    "sample": (lambda: of_sample._SPOKEN, lambda: _holding("rows_of_sample", "between")),
    "placed": (lambda: told_counts._PLACED, lambda: _holding("told_items", "placing")),
    "unsaid": (lambda: refused_parts._UNSAID, lambda: _holding("plan_words", "unsaid")),
    "subject": (lambda: outcomes._SENTENCE, lambda: _holding("results_about", "subjects")),
    "by": (lambda: agencies._by("agency_behind"), lambda: lexicon.phrases("kinds", "agency_behind")),
    "at": (visit_told._at, lambda: (*_holding("letters", "places"), *_holding("told_visit", "places"))),
    "inspected": (goods_told._inspection_of, lambda: _holding("goods_told", "inspected")),
    "order": (goods_told._order, lambda: _holding("goods_told", "orders")),
    "ends in order": (goods_told._ends_in_order, lambda: _holding("goods_told", "orders")),
    "item": (goods_told._item, lambda: _holding("goods_told", "labels")),
    "code": (codes_of_goods._labelled, lambda: _holding("letters", "items")),
    "limits in turn": (lambda: limits_in_turn._NAMES, lambda: _holding("limits_in_turn", "names", "refusing")),
    "goods first": (
        found_on._goods_first,
        lambda: (f"{word} 2 pcs have a dent" for word in _holding("found_on", "leads", "places", "others")),
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_text_that_a_pattern_matches_has_what_it_needs(name: str) -> None:
    made, wordings = PATTERNS[name]
    pattern = made()
    matched = [[text for text in _printed(word) if pattern.compiled.search(text)] for word in wordings()]
    assert sum(map(bool, matched)) > len(matched) / 2
    assert [text for texts in matched for text in texts if not pattern._needs(text)] == []


def test_pairs_of_limits_in_words_are_looked_for_wherever_a_word_of_each_stands() -> None:
    accept, reject = (_holding("pairs_in_words", name) for name in ("accept", "reject"))
    texts = [f"{first} 5 {second} 6" for first in accept for second in reject]
    texts += [f"5{first}6{second}" for first in accept for second in reject]
    patterns = (pairs_in_words._BEFORE.compiled, pairs_in_words._BEHIND.compiled)
    matched = [text for text in texts if any(pattern.search(text) for pattern in patterns)]
    assert len(matched) > len(texts) / 3
    assert [text for text in matched if pairs_in_words.with_pairs(text) == text] == []


def test_a_label_of_others_begins_with_one_of_the_words_that_its_pattern_can_begin_with() -> None:
    names = ("who", "says", "links", "before")
    who, says, links, before = (others._told(name, signs=False) for name in names)
    labels = [f"{a} {b}" for a in (*who, *before, *says) for b in (*who, *says)] + [f"{a} {who[0]}" for a in links]
    matched = [label for label in labels if others._spoken().search(label)]
    assert len(matched) > len(labels) / 20
    assert [label for label in matched if label.split(" ", 1)[0] not in others._first_words()] == []


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        (goods_counted._APART, ["数量1台", "3 pcs 数"]),
        (inline._GLUED, ["批量10000个"]),
        (in_part._IN_CHINESE, ["3箱中有2箱"]),
    ],
)
def test_a_pattern_of_chinese_needs_chinese(pattern: Lazy, texts: Sequence[str]) -> None:
    assert [text for text in texts if pattern.compiled.search(text)] != []
    assert all(map(pattern._needs, texts))


def test_names_in_quotes_or_before_brackets_need_the_sign_that_these_begin_with() -> None:
    patterns = own_words._patterns()
    for quote in own_words._QUOTES:
        text = f"{quote}Notable” = major"
        assert patterns.quoted.compiled.search(text)
        assert patterns.quoted.search(text)
    assert patterns.meant.search("Amber: nobody would keep it (major)")


def test_words_that_only_begin_or_end_alike_are_no_cue() -> None:
    may = may_hold(lambda: ["out of order"])
    assert may("ORDER, out of")
    assert may("out of (order)5")
    assert not may("The orders are in")


def _printed(word: str) -> list[str]:
    texts = [each.format(form) for each in PRINTS for form in (word, word.upper(), word.capitalize())]
    return [*texts, *(re.sub(r"\s+", "  ", text) for text in texts)]
