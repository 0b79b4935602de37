"""What patterns need is asked for before they are looked for: nothing that they find may be lost by it."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from toolkit.contracts import roles, sides
from toolkit.contracts.acting import acts
from toolkit.contracts.concepts import begun, tagged
from toolkit.contracts.needs import needs
from toolkit.contracts.passages import passages_in, sentences
from toolkit.contracts.pattern_parts import BY_PARTS, has_parts, parts_of
from toolkit.contracts.phrase_index import READY as PHRASES
from toolkit.contracts.phrase_index import bits
from toolkit.contracts.playbook import kinds
from toolkit.contracts.ready_cues import patterns, ready_cues
from toolkit.contracts.ready_phrases import ready_phrases
from toolkit.contracts.searching import READY, found, may_be_in, scripted, search, times, times_in_any_case
from toolkit.resources import package_file

HERE = Path(__file__).parent


@cache
def contracts() -> tuple[str, ...]:
    return tuple(one.read_text(encoding="utf-8") for one in sorted((HERE / "agreements").glob("*.txt")))


@cache
def said() -> tuple[str, ...]:
    """Return the sentences of other people's contracts, and those of the tests, in their common form."""
    nobody = roles.roles(())
    labelled = (tomllib.loads(one.read_text(encoding="utf-8")) for one in sorted(HERE.glob("*.toml")))
    texts = [roles.normal(text, nobody) for table in labelled for text in _texts(table)]
    for contract in contracts():
        passages = passages_in(contract)
        who = roles.roles(one.text for one in passages)
        texts += [roles.normal(one.text, who) for one in sentences(passages)]
    return tuple(dict.fromkeys(texts))


def _texts(told: object) -> list[str]:
    if isinstance(told, str):
        return [told]
    inside = list(told.values()) if isinstance(told, dict) else told if isinstance(told, list) else []
    return [text for one in inside for text in _texts(one)]


def test_the_ready_cues_are_those_of_the_patterns() -> None:
    """After a change of a pattern: python bench/ready_cues.py."""
    assert package_file("toolkit.contracts", READY) == ready_cues()


def test_the_ready_phrases_are_those_of_the_concepts() -> None:
    """After a change of concepts.toml: python bench/ready_cues.py."""
    assert package_file("toolkit.contracts", PHRASES) == ready_phrases()


def test_a_sentence_speaks_of_no_concept_that_it_has_not_begun() -> None:
    for text in said():
        names = {tag.name for tag in tagged(text).tags}
        assert bits(names) & ~begun(text) == 0, text


@pytest.mark.parametrize("part", range(4))
def test_nothing_that_a_pattern_finds_is_lost(part: int) -> None:
    for pattern in patterns()[part::4]:
        compiled = re.compile(pattern)
        lost = [text for text in said() if not may_be_in(pattern, text) and compiled.search(text)]
        assert lost == [], pattern


@pytest.mark.parametrize("part", range(4))
def test_a_pattern_asked_for_part_by_part_is_found_where_the_whole_one_is(part: int) -> None:
    for pattern in [one for one in patterns() if has_parts(one) and not one.startswith(BY_PARTS)][part::4]:
        compiled = re.compile(pattern)
        for text in (one for one in said() if may_be_in(pattern, one)):
            by_parts, whole = search(pattern, text), compiled.search(text)
            assert (by_parts and by_parts.span()) == (whole and whole.span()), (pattern, text)


def test_a_pattern_of_parts_has_no_alternative_beside_it_and_keeps_nothing_of_what_it_asks_first() -> None:
    for pattern in filter(has_parts, patterns()):
        asked, barred, _ = parts_of(pattern)
        assert not _has_alternatives(pattern), pattern
        for one in (*asked, *barred):
            assert re.compile(one).groups == 0, pattern


def _has_alternatives(pattern: str) -> bool:
    """Tell whether a bar stands in *pattern* outside all its groups."""
    depth = 0
    for hit in re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]", pattern):
        depth += {"(": 1, ")": -1}.get(hit, 0)
        if hit == "|" and depth == 0:
            return True
    return False


def test_a_line_break_ends_what_a_pattern_asks_of_the_text() -> None:
    pattern = "^(?!.*refund).*goods"
    assert search(pattern, "the goods, no refund") is None
    assert search(pattern, "the goods\nno refund") is not None


def test_of_several_patterns_the_first_one_is_found() -> None:
    for kind in kinds():
        for told in (*kind.patterns.values(), kind.never, kind.cues):
            for text in said()[::40]:
                first = next((hit for one in scripted(told, text) if (hit := search(one, text))), None)
                hit = found(told, text)
                assert (hit and (hit.re, hit.span())) == (first and (first.re, first.span())), text


def test_nothing_that_tells_the_sides_is_lost() -> None:
    names = ("Buyer", "Company", "Seller", "Varden")
    for whole in contracts():
        for pattern in sides.patterns():
            for name in names:
                told = len(re.findall(pattern.replace("NAME", name), whole))
                assert times(pattern, whole, name) == told, pattern
        for pattern in sides.patterns_of_sides():
            assert times_in_any_case(pattern, whole) == len(re.findall(pattern, whole, re.IGNORECASE)), pattern


def test_each_act_of_a_party_is_told_in_one_paragraph() -> None:
    told = 0
    for contract in contracts():
        whole = " ¶ ".join(one.text for one in passages_in(contract))
        for name in ("Buyer", "Purchaser", "Company", "Seller", "Supplier", "Contractor"):
            known = {side: sides.table()["acts"][side] for side in ("buyer", "seller")}
            of_all = {
                side: sum(len(re.findall(act.replace("NAME", name), whole)) for act in acts_of)
                for side, acts_of in known.items()
            }
            assert acts(name, whole) == of_all
            told += sum(of_all.values())
    assert told > 0


def test_no_word_for_a_side_is_lost() -> None:
    known = roles.roles(())
    for names in (known.buyer, known.seller, known.goods):
        assert "" not in names.words
        for text in said():
            assert names.named(text, "X", "Y") == names.pattern.sub(lambda hit: "X" if hit[0].isascii() else "Y", text)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(?:inspect|examine) .{0,20}goods", (("examine ", "inspect "),)),
        (r"\brepairs?\b", (("repair",),)),
        ("(?:quality|(?:long )?warrant(?:y|ies))", (("quality", "warranties", "warranty"),)),
        ("(?!waive)reject(?=ed)", (("reject",),)),
        ("(?:reject)?", ()),
        ("(?:reject)*", ()),
        ("(?:reject)+", (("reject",),)),
        ("reject|.", ()),
        ("(?i)reject", ()),
        ("(?i:reject)", ()),
        (r"[^.;]{2,9}", ()),
        ("[验抽]货", (("抽货", "验货"),)),
    ],
)
def test_what_a_pattern_needs(pattern: str, told: tuple[tuple[str, ...], ...]) -> None:
    found = needs(pattern)
    assert [one for one in found if one in told] == list(told)
    assert told or not found


def test_a_pattern_that_is_not_ready_is_looked_for_all_the_same() -> None:
    assert search("a pattern of nobody's", "this is a pattern of nobody's own") is not None


def test_a_capital_without_a_small_letter_of_its_own_counts_as_one() -> None:
    assert times_in_any_case(r"\bcontractor\b", "The CONTRACTOR, the contractor and the Contractor") == 3
    pattern = next(one for one in sides.patterns_of_sides() if "supplier" in one)
    assert times_in_any_case(pattern, "THE ſUPPLIER and the SUPPLİER") == 2
