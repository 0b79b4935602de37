"""What a report says may hurt somebody, in the words of six languages, whatever the kind of the defect and its class.

The defect knowledge knows kinds; a person who writes "drew blood" names none of them. Such words are asked for by
themselves, so that no defect that hurts is treated as a blemish because nobody knows its kind.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from toolkit.resources import package_table


class _Danger(NamedTuple):
    says: re.Pattern[str]
    unless_goods: re.Pattern[str] | None
    only_goods: re.Pattern[str] | None


def says_danger(texts: Iterable[str | None], names: Iterable[str | None]) -> bool:
    """Tell whether one of *texts* says of goods with these *names* that somebody may be hurt: "injures the hand"."""
    goods = " / ".join(name for name in names if name)
    said = [unicodedata.normalize("NFC", text) for text in texts if text]
    return any(_counts(danger, goods) and any(_undenied(danger.says, text) for text in said) for danger in _dangers())


def _counts(danger: _Danger, goods: str) -> bool:
    if danger.only_goods is not None:
        return bool(danger.only_goods.search(goods))
    return danger.unless_goods is None or not danger.unless_goods.search(goods)


def _undenied(pattern: re.Pattern[str], text: str) -> bool:
    return any(not _denied().search(text[: found.start()]) for found in pattern.finditer(text))


@cache
def _dangers() -> tuple[_Danger, ...]:
    table = package_table("toolkit.resolver", "dangers.toml")
    part = _joined(table["body"]["part"])
    return tuple(
        _Danger(
            says=_pattern(_joined(danger["says"]).replace("{part}", part)),
            unless_goods=_optional(danger.get("unless_goods")),
            only_goods=_optional(danger.get("only_goods")),
        )
        for danger in table["danger"]
    )


@cache
def _denied() -> re.Pattern[str]:
    return _pattern(_joined(package_table("toolkit.resolver", "dangers.toml")["denied"]["before"]))


def _optional(text: str | None) -> re.Pattern[str] | None:
    return None if text is None else _pattern(_joined(text))


def _joined(text: str) -> str:
    """Return *text* in one line: its lines part nothing, and a space in it is written ``[ ]``."""
    return "".join(text.splitlines())


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
