"""What must not give way: a weld or frame of goods that carry a person, and the tests that keep people safe.

The defect knowledge knows a kind of defect whatever it is found on. Whether an open weld is poor work or a fall hangs
on the goods, so it is asked here, of the words of the report.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from toolkit.model.report import Report
from toolkit.resources import package_table


class _Words(NamedTuple):
    person: re.Pattern[str]
    heavy: re.Pattern[str]
    gives_way: re.Pattern[str]
    keeps: re.Pattern[str]
    safety: re.Pattern[str]
    bearing: re.Pattern[str]
    other_tests: re.Pattern[str]


def carries_a_person(names: Iterable[str | None]) -> bool:
    """Tell whether one of *names* is of goods that carry a person: a chair, a ladder, a bicycle."""
    return any(name and _words().person.search(name) for name in names)


def gives_way(description: str, names: Iterable[str | None]) -> bool:
    """Tell whether *description* says that a weld or a bearing part gives way, on goods that carry a person."""
    found = _words().gives_way.search(description) and not _words().keeps.search(description)
    return bool(found) and carries_a_person(names)


def tests_safety(check: str, names: Iterable[str | None]) -> bool:
    """Tell whether *check* is a test of what keeps people safe, for the goods of these *names*."""
    words = _words()
    if words.safety.search(check):
        return True
    if not words.bearing.search(check) or words.other_tests.search(check):
        return False
    named = tuple(names)
    return carries_a_person(named) or any(name and words.heavy.search(name) for name in named)


def names_of_goods(report: Report, item: str | None = None) -> tuple[str | None, ...]:
    """Return every name that the report, or else the order's *item*, gives the goods."""
    return (report.product, *report.items, *(lot.item for lot in report.lots), item)


@cache
def _words() -> _Words:
    table = package_table("toolkit.resolver", "bearing.toml")
    goods, gone, tests = table["goods"], table["gives_way"], table["tests"]
    parts = {name: gone[name] for name in ("weld", "gone", "part", "broken")}
    return _Words(
        person=_pattern(goods["person"].replace("{with}", goods["with"])),
        heavy=_pattern(goods["heavy"]),
        gives_way=_pattern(gone["is"].format(**parts)),
        keeps=_pattern(gone["is_not"]),
        safety=_pattern(tests["is"]),
        bearing=_pattern(tests["bearing"]),
        other_tests=_pattern(tests["is_not"]),
    )


def _pattern(text: str) -> re.Pattern[str]:
    """Return *text* as a pattern; its lines part nothing, and a space in it is written ``[ ]``."""
    return re.compile("".join(line for line in text.splitlines()), re.IGNORECASE)
