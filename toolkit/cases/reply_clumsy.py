"""The English of suppliers who think in another language, in the forms that phrases know, by clumsy.toml."""

import re
from functools import cache

import msgspec

from toolkit.resources import package_table

_PHRASE = re.compile(r"\{([a-z]+)\}")


class _Same(msgspec.Struct, frozen=True):
    pairs: tuple[tuple[str, str], ...]


class _File(msgspec.Struct, frozen=True):
    phrases: dict[str, str]
    same: _Same


@cache
def clumsy() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what is replaced by what, in its order."""
    told = msgspec.convert(package_table("toolkit.cases", "clumsy.toml"), _File, strict=True)
    return tuple((re.compile(with_phrases(pattern, told.phrases)), form) for pattern, form in told.same.pairs)


def with_phrases(pattern: str, phrases: dict[str, str]) -> str:
    """Return *pattern* with its phrases put in, in which others may stand."""
    while _PHRASE.search(pattern):
        pattern = _PHRASE.sub(lambda hit: phrases[hit.group(1)], pattern)
    return pattern
