"""The wording rules (G22): what a letter must not say, with the place and better words. Quotations are not judged."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.documents.brief import Kind
from toolkit.documents.fields import CLOSE, OPEN
from toolkit.documents.wordtext import Paragraph
from toolkit.resources import package_table

_QUOTED = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
# A Chinese sentence ends at its mark, with no space behind it and no capital after that.
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“\u4e00-\u9fff])|(?<=[。；！？])")
_TEMPLATE_CODE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    better: str
    kinds: frozenset[str]


class Slip(NamedTuple):
    """Words that a rule forbids, where they stand, and what to write instead."""

    found: str
    place: str
    better: str


def wording_faults(kind: Kind, found: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield what in *found* breaks a wording rule for letters of *kind*."""
    return (f"“{slip.found}” in {slip.place}; write {slip.better}" for slip in slips(kind, found))


def slips(kind: Kind, found: tuple[Paragraph, ...], gap: str | None = None) -> Iterator[Slip]:
    """Yield the same, part by part; *gap* is the sign for what is not filled in yet, which may be a date."""
    for paragraph in found:
        for words, better in _slips_in(own_words(paragraph.text), kind, gap):
            yield Slip(words, paragraph.place, better)


@lru_cache(maxsize=4096)
def _slips_in(own: str, kind: Kind, gap: str | None) -> tuple[tuple[str, str], ...]:
    """Return what rules forbid in the paragraph *own* of our words, which stands in many letters, with better words."""
    rules = tuple(rule for rule in _rules() if kind in rule.kinds)
    hits = ((rule, rule.pattern.search(part), part) for part in _SENTENCE_END.split(own) for rule in rules)
    return tuple((hit.group(), rule.better) for rule, hit, part in hits if hit and not _excused(rule, part, gap))


def _excused(rule: Rule, sentence: str, gap: str | None) -> bool:
    return rule.unless is not None and bool(rule.unless.search(sentence) or (gap and gap in sentence))


def leftover_faults(found: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield every piece of template code that stayed in the text; a report may quote such signs."""
    for paragraph in found:
        hit = _TEMPLATE_CODE.search(own_words(paragraph.text))
        if hit:
            yield f"template code “{hit.group()}” was left in {paragraph.place}"


def own_words(marked: str) -> str:
    """Return *marked* with its quotations left out."""
    return _QUOTED.sub("…", marked)


@cache
def _rules() -> tuple[Rule, ...]:
    listed = package_table("toolkit.documents", "wording.toml")["rule"]
    return tuple(
        Rule(
            pattern=re.compile(rule["pattern"], re.IGNORECASE),
            unless=re.compile(rule["unless"], re.IGNORECASE) if "unless" in rule else None,
            better=rule["better"],
            kinds=frozenset(rule.get("kinds", Kind)) - frozenset(rule.get("except", ())),
        )
        for rule in listed
    )
