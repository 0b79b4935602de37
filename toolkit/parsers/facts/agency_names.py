"""Names of inspection firms, of their departments and of what they do: what a text alone tells."""

import re
from collections.abc import Sequence
from itertools import pairwise

from toolkit.parsers.facts.firm_names import (
    looks_like_a_name,
    without_initials,
    without_stop,
)
from toolkit.parsers.facts.letterhead import LONGEST_NAME, is_generic
from toolkit.parsers.facts.logos import says_trade
from toolkit.parsers.facts.services import begins_with_service
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_code
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.one_value import is_norm
from toolkit.parsers.words.remembered import remembered

_APART = re.compile(r"\s*[,·•|]\s+|\s[–—-]\s")


def is_department(name: str) -> bool:
    """Tell whether *name* is that of a part of a firm, whose own name stands over it or beside it."""
    words = folding.key(name).split()
    begins = is_agency_word(words[0]) or lexicon.mentions("kinds", "agencies", name[:2])
    begins = begins or (is_cjk(name[:1]) and lexicon.mentions("kinds", "departments", words[0]))  # "品质部 OQC"
    return begins and lexicon.mentions("kinds", "departments", name) and not lexicon.mentions("kinds", "company", name)


def is_part(name: str) -> bool:
    """Tell whether *name* begins or ends as that of a department does: "Qualitätssicherung Import"."""
    words, departments = folding.key(name).split(), lexicon.phrases("kinds", "departments")
    begins = any(f"{' '.join(words)} ".startswith(f"{tail} ") for tail in lexicon.phrases("kinds", "tails"))
    part = begins or words[0] in departments or words[-1] in departments or _says_whose_quality(words)
    return part and not lexicon.mentions("kinds", "company", name)


def _says_whose_quality(words: Sequence[str]) -> bool:
    """Tell whether *words* are one for what a part of a firm looks after, and its quality: "import quality control"."""
    before, tails = folding.words_of("kinds")["before_tails"], lexicon.phrases("kinds", "tails")
    return len(words) > 1 and words[0] in before and " ".join(words[1:]) in tails


def is_trade(name: str) -> bool:
    """Tell whether *name* says what a firm does and where, under its own: "Inspección de mercaderías · Lima".

    Or what it does and nothing else: "Inspection Services Consumer Products", "Freelance Quality Inspector, Moradabad".
    """
    what, *where = _APART.split(name)
    begins = bool(where) and is_agency_word(next(iter(folding.key(what).split()), " "))
    told = begins or says_trade(what) or _looks_after_goods(what)
    return told and not lexicon.mentions("kinds", "company", name)


def _looks_after_goods(text: str) -> bool:
    """Tell whether *text* is a word for quality and the goods it is of: "Quality control of footwear"."""
    tail = tail_of(text)
    first, _, goods = folding.key(text).removeprefix(tail).strip().partition(" ")
    return bool(tail and goods) and first in folding.words_of("kinds")["of_goods"]


def tail_of(text: str) -> str:
    """Return the words for a department of quality that *text* begins with and goes on from; none where it does not."""
    plain = folding.key(text)
    return next((tail for tail in lexicon.phrases("kinds", "tails") if plain.startswith(f"{tail} ")), "")


@remembered
def is_agency(text: str) -> bool:
    """Tell whether *text* reads like the name of an inspection firm."""
    words = folding.key(text).split()
    if not words or len(text) > LONGEST_NAME or ":" in text or "：" in text or concept_of(text):
        return False
    if text.count("(") != text.count(")"):
        return False  # a part of a longer line
    ordinal = folding.without_ordinal(text) != text.strip() and without_initials(text) == text
    if is_code(text) or ordinal or lexicon.meaning("headings", text):
        return False  # a numbered heading
    if any(map(outcomes.verdict, words)) or is_norm(text) or _is_of_form(text):
        return False  # "GB/T 2828.1 一般检验水平 II" is a plan
    other = begins_with_service(text) or lexicon.is_earlier(text)
    if other and not lexicon.mentions("kinds", "company", text):
        return False  # "Final inspection before shipment" is a title, "First inspection" another report
    named = any(map(is_agency_word, [*words, *map(" ".join, pairwise(words))]))
    named = named or _is_weakly_named(text) or _has_chinese_agency(text)
    return (
        named
        and not is_generic(words)
        and not is_generic(folding.key(folding.without_brackets(text)).split())  # "成品出货检验报告（OQC）"
        and not lexicon.mentions("kinds", "titles_alone", text)
        and (not text.rstrip().endswith((".", "?")) or (text.endswith(".") and without_stop(text) == text))
        and not any(sign in text for sign in "，。；")  # of a Chinese sentence
        and looks_like_a_name(text)
    )


def _is_of_form(text: str) -> bool:
    """Tell whether *text* numbers the form that a report is written on: "Form QA-07 Rev. 4"."""
    return any(map(str.isdigit, text)) and lexicon.mentions("kinds", "forms", text)


def _is_weakly_named(text: str) -> bool:
    """Tell whether a word that headings have too stands beside a word for a firm: "Acme Audit Group"."""
    return lexicon.mentions("kinds", "agencies_weak", text) and lexicon.mentions("kinds", "firms", text)


def is_agency_word(word: str) -> bool:
    return not is_cjk(word[0]) and (lexicon.mentions("kinds", "agencies", word) or word.endswith("qc"))


def is_title_or_agency(text: str) -> bool:
    """Tell whether *text* is the title of a report or the name of an inspection firm."""
    return is_agency(text) or is_generic(folding.key(text).split()) or lexicon.mentions("kinds", "titles_alone", text)


def _has_chinese_agency(text: str) -> bool:
    """Tell whether *text* names what a firm does in Chinese and ends as the name of one."""
    folded = folding.simplified(text)
    named = any(phrase in folded for phrase in lexicon.phrases("kinds", "agencies") if phrase[0] > "\u2e80")
    ends = folded.rstrip(")） ")
    firm = ends.endswith(lexicon.phrases("kinds", "firms_in_chinese"))
    return named and (firm or ("公司" in ends and lexicon.mentions("kinds", "departments", ends)))


def is_about_goods(name: str, goods: str) -> bool:
    """Tell whether *name* is but the *goods* of the report and what was done to them: "FOLDING CHAIR TESTING"."""
    words = folding.key(name).split()
    called = {word.rstrip("s") for word in folding.key(goods).split()}
    others = [word for word in words if word.rstrip("s") not in called]
    return 0 < len(others) < len(words) and all(map(_names_work, others))


def _names_work(word: str) -> bool:
    """Tell whether *word* says what is done to goods: they are inspected, tested, controlled."""
    works = ("agencies", "agencies_weak", "inspection", "services")
    return is_agency_word(word) or any(lexicon.mentions("kinds", name, word) for name in works)
