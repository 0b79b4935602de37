"""The wording rules (G22): what a letter must not say, with the place and better words. Quotations are not judged."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from toolkit.documents.brief import Kind
from toolkit.documents.fields import CLOSE, OPEN
from toolkit.documents.wordtext import Paragraph
from toolkit.resources import package_table

_QUOTED = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-Z“])|(?<=[。；！？])")  # Chinese puts no space between sentences
_TEMPLATE_CODE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    better: str
    kinds: frozenset[str]


def wording_faults(kind: Kind, found: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield what in *found* breaks a wording rule for letters of *kind*."""
    rules = tuple(rule for rule in _rules() if kind in rule.kinds)
    for paragraph in found:
        for sentence in _SENTENCE_END.split(own_words(paragraph.text)):
            for rule in rules:
                hit = rule.pattern.search(sentence)
                if hit and not (rule.unless and rule.unless.search(sentence)):
                    yield f"“{hit.group()}” in {paragraph.place}; write {rule.better}"


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
