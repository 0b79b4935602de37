"""The parts of an inspection that failed: which of them stand for themselves, and which a new label puts right."""

import re
from functools import cache
from typing import Any

from toolkit.lacking import goods_beside
from toolkit.model.report import Report, Section
from toolkit.model.resolution import DefectDecision
from toolkit.resources import package_table

_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_ORDINAL = re.compile(
    r"^\s*(?:section\s+)?(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})?|[a-z]\d?)(?:\s*[.):、]|\s)\s*", re.IGNORECASE
)


def failed_sections(report: Report) -> tuple[Section, ...]:
    return tuple(section for section in report.sections if section.result == "fail")


def failed_checks(report: Report) -> tuple[Section, ...]:
    """Return the failed sections that stand for themselves and are not the counts again."""
    return tuple(section for section in failed_sections(report) if not repeats_counts(section.name))


def repeats_counts(name: str) -> bool:
    """Tell whether *name* is of workmanship and nothing else ("Visual check of packing" is not)."""
    words = _names()["workmanship"]
    left = _ORDINAL.sub("", name.casefold())
    for word in sorted(filter(lambda word: not word.isascii(), (*words["says"], *words["beside"])), key=len)[::-1]:
        left = left.replace(word, f" {word} ")  # Chinese parts no words
    found = set(_WORD.findall(left))
    return bool(found & set(words["says"])) and found <= {*words["says"], *words["beside"]}


def is_relabelling(section: Section) -> bool:
    """Tell whether a new label, mark or packing puts the failed *section* right; not where the goods failed as well."""
    names = _names()["relabelling"]
    return (
        not goods_beside(section.remark)
        and bool(re.search(names["is"], section.name, re.IGNORECASE))
        and not re.search(names["is_not"], section.name, re.IGNORECASE)
    )


def is_of_packing(part: Section | str) -> bool:
    """Tell whether a check, or a remark, is of labels, marks or packing, be it of their strength, and not of goods."""
    name, says = (part, None) if isinstance(part, str) else (part.name, part.remark)
    return not goods_beside(says) and bool(re.search(_names()["relabelling"]["is"], name, re.IGNORECASE))


def holds_open(remark: str) -> bool:
    """Tell whether *remark* leaves a point to the buyer."""
    return bool(re.search(_names()["open_remark"]["is"], remark, re.IGNORECASE))


def outside_the_product(known: DefectDecision, description: str) -> bool:
    """Tell whether a defect is mended by a label, a warning, a manual or a packing, and no unit is worked on."""
    outside = _names()["outside"]
    kind = (known.kind or "").rpartition("/")[2]
    if goods_beside(description):
        return False
    return kind in outside["kinds"] or bool(re.search(outside["is"], description, re.IGNORECASE))


def is_test(text: str) -> bool:
    """Tell whether *text* names a test or a measurement: eyes alone do not find what fails it."""
    return bool(re.search(_names()["tested"]["is"], text, re.IGNORECASE))


def subject(name: str) -> frozenset[str]:
    """Return the words of *name* that say what is checked: rubbing and fastness of "On-site test: rubbing fastness"."""
    return frozenset(_LETTERS.findall(name.casefold())) - frozenset(_names()["tested"]["any_check"])


def is_quantity(section: Section) -> bool:
    """Tell whether the failed *section* is of the number of units alone: no unit is worked on for it."""
    return bool(re.search(_names()["quantity"]["is"], section.name, re.IGNORECASE)) and not is_relabelling(section)


@cache
def _names() -> dict[str, Any]:
    return package_table("toolkit.resolver", "check_names.toml")
