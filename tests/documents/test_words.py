"""Every kind of defect has its Chinese, made from the English in the defect knowledge and with its figures."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from toolkit.documents.bilingual import numbers
from toolkit.documents.language import Language, written_in
from toolkit.documents.words import KindWords, method_of, name_of, standard_of
from toolkit.resolver.knowledge import entries
from toolkit.resources import data_dir

FILE = data_dir("templates") / "zh" / "defects.toml"
CHINESE = msgspec.toml.decode(FILE.read_bytes(), type=dict[str, KindWords])
KNOWN = {entry.id: entry for entry in entries()}

# What no instruction may say: words that measure nothing, and renderings that mean something else. 返修 makes goods
# usable, not conforming; 罚款 is a fine by an authority; 复检 and 金样 are second names of 复验 and 确认样.
VAGUE = r"尽快|尽量|尽可能|差不多|基本|大概|大约|大致|适当|必要时|注意|立即|及时|良好质量|合理|\d\s*\w*左右"
WRONG = "返修|金样|复检|重大缺陷|主要缺陷|次要缺陷|排序|分类|妥协|特许|特采|拒付|罚款|罚扣|定金|抵消|甲方|乙方|法人代表"
AVOIDED = re.compile(f"{VAGUE}|{WRONG}")
HAN = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"(?<!\d)\.|\.(?!\d)|[,;:()?!\"']")  # a point between digits is no full stop


def texts() -> Iterator[tuple[str, str]]:
    """Yield each Chinese text with its kind."""
    for kind, words in CHINESE.items():
        yield from ((kind, text) for text in (words.name, words.method, words.standard) if text)


def pairs() -> Iterator[tuple[str, str, str]]:
    """Yield each English text with its Chinese and their kind."""
    for kind, words in CHINESE.items():
        yield kind, words.method_en, words.method
        yield kind, words.standard_en, words.standard


def test_every_kind_has_a_chinese_name() -> None:
    with written_in(Language.CHINESE):
        assert [kind for kind in KNOWN if not HAN.search(name_of(kind) or "")] == []


def test_nothing_is_translated_that_the_knowledge_does_not_have() -> None:
    assert [kind for kind in CHINESE if kind not in KNOWN] == []


def test_two_kinds_of_one_family_do_not_share_a_name() -> None:
    names = Counter((kind.partition("/")[0], words.name) for kind, words in CHINESE.items())
    assert [name for name, times in names.items() if times > 1] == []


def test_the_english_beside_it_is_what_the_knowledge_says_now() -> None:
    stated = {kind: (words.method_en or None, words.standard_en or None) for kind, words in CHINESE.items()}
    assert stated == {kind: (entry.rework, entry.standard) for kind, entry in KNOWN.items()}


def test_each_english_text_has_its_chinese() -> None:
    assert [kind for kind, english, chinese in pairs() if bool(english) != bool(chinese)] == []


def test_both_languages_give_the_same_figures() -> None:
    assert [pair for pair in pairs() if numbers(pair[1]) != numbers(pair[2])] == []


def test_the_texts_are_chinese_with_chinese_punctuation() -> None:
    assert [found for found in texts() if not HAN.search(found[1]) or HALF_WIDTH.search(found[1])] == []


def test_no_text_is_vague_or_uses_a_word_that_means_something_else() -> None:
    assert [found for found in texts() if AVOIDED.search(found[1])] == []


@pytest.mark.parametrize("text", ["请尽快返工", "全部返修", "长度2 cm左右", "与金样一致", "污迹不明显,可接收"])
def test_the_rules_above_find_what_they_are_for(text: str) -> None:
    assert AVOIDED.search(text) or HALF_WIDTH.search(text)


@pytest.mark.parametrize("text", ["左右脚配对正确", "歪斜不超过1.5 mm", "ISO 105 3-4级"])
def test_the_rules_above_leave_good_texts_alone(text: str) -> None:
    assert not AVOIDED.search(text)
    assert not HALF_WIDTH.search(text)


def test_a_chinese_letter_prints_the_translation() -> None:
    with written_in(Language.CHINESE):
        printed = {e.id: (method_of(e.id, e.rework) or "", standard_of(e.id, e.standard) or "") for e in KNOWN.values()}
    assert printed == {kind: (words.method, words.standard) for kind, words in CHINESE.items()}


def test_a_text_that_the_knowledge_does_not_have_is_not_replaced() -> None:
    with written_in(Language.CHINESE):
        assert method_of("garments/open-seam", "Glue it") == "Glue it"
        assert standard_of("garments/open-seam", "Overlap at least 2 cm") == "Overlap at least 2 cm"
