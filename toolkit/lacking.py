"""What a report finds missing beside the goods: a paper that is to be sent, or a label, mark or manual to be put on.

Neither is put right by work on the goods, so advice, questions and letters have to tell both from their faults alike.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from toolkit.model.report import Report, Section
from toolkit.resources import package_table

Lack = Literal["paper", "label"]
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|(?<=[。；])")
_PART = re.compile(r"[,;，；、]|\s(?:and|or|but|&)\s|/(?=\D)|[和及或但]")


def labels_missing(report: Report) -> tuple[str, ...]:
    """Return, as printed, what says that a label, mark, code or manual is missing or wrong."""
    return _missing(report, "label", "attached")


def labels_of_law_missing(report: Report) -> tuple[str, ...]:
    """Return, of the labels that are missing or wrong, those that the law may ask for: no agreement gives them away."""
    return _missing(report, "label")


def papers_missing(report: Report) -> tuple[str, ...]:
    """Return, as printed, what says that a test report, a certificate or a declaration was not shown."""
    return tuple(dict.fromkeys(quote for text, quote in _told(report) if _is("paper", text) and _lacks(text)))


def lacks_of(check: Section, says: str | None) -> frozenset[Lack]:
    """Return what alone the failed *check* lacks by what the report *says* of it; empty where goods may be at fault.

    A name without a remark ("Test report: fail") tells nothing: what the test report says may be what failed.
    """
    if not says:
        return lacks_in(check.name)
    found: frozenset[Lack] = frozenset()
    for sentence in (part for part in _SENTENCE.split(says) if part.strip()):
        lacks = _lacks_alone(sentence, check.name)
        if not lacks and not _is("beside", sentence):
            return frozenset()
        found |= lacks
    return found


def lacks_in(description: str) -> frozenset[Lack]:
    """Return what alone *description*, of a defect or a check, calls missing; empty where it may be of the goods."""
    return _lacks_alone(description, "")


def _lacks_alone(sentence: str, name: str) -> frozenset[Lack]:
    """Return what *sentence* calls missing, and nothing where a part of it may be of something else."""
    if not _lacks(sentence) or _is("of_goods", sentence):
        return frozenset()
    kinds = [(part, _kind(part)) for part in _PART.split(sentence) if part.strip()]
    found = frozenset(kind for _, kind in kinds if kind is not None)
    others = [part for part, kind in kinds if kind is None and not _is("beside", part)]
    if not found:  # "not presented": the name of the check says of what
        named = _kind(name)
        found = frozenset() if named is None else frozenset({named})
        others = [part for part in others if not _lacks(part)]
    return frozenset() if others else found


def _kind(text: str) -> Lack | None:
    if _is("paper", text):
        return "paper"
    return "label" if (_is("label", text) or _is("attached", text)) and not _is("no_label", text) else None


def _missing(report: Report, *kinds: str) -> tuple[str, ...]:
    told = _told(report)
    found = ((text, quote) for text, quote in told if any(_is(kind, text) for kind in kinds) and not _is("paper", text))
    return tuple(dict.fromkeys(quote for text, quote in found if _lacks(text) and not _is("no_label", text)))


def _told(report: Report) -> Iterator[tuple[str, str]]:
    """Yield what the report finds fault with, a sentence of a remark by itself, and how it is quoted.

    What stands behind a semicolon is by itself, too; the quotation has what goes on there and finds nothing missing:
    "Maker could not show the certificate; only an offer of the laboratory was there".
    """
    for row in report.defects:
        plain = row.description.strip().rstrip(".")
        yield from (((plain, plain),) if row.total else ())
    failed = (one for one in report.sections if one.result in ("fail", "pending"))
    sections = (f"{one.name}: {one.remark}" if one.remark else one.name for one in failed)
    for text in (*sections, *report.remarks_in_all):
        parts = [part.strip().rstrip(".。") for part in _SENTENCE.split(text) if part.strip()]
        yield from ((part, _quoted(parts[at:])) for at, part in enumerate(parts))


def _quoted(parts: Sequence[str]) -> str:
    """Return the first of *parts* with those behind it that go on behind its semicolon and call nothing missing."""
    quote = parts[0]
    for part in parts[1:]:
        if not quote.endswith((";", "；")) or part[:1].isupper() or _lacks(part):
            break
        quote += part if quote.endswith("；") else f" {part}"
    return quote.rstrip(";；")


def _lacks(text: str) -> bool:
    return _is("lacking", text) and not _is("not_lacking", text)


def _is(what: str, text: str) -> bool:
    return bool(_patterns()[what].search(" ".join(text.split())))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = package_table("toolkit", "lacking.toml")
    return {name: re.compile(fields["is"], re.IGNORECASE | re.VERBOSE) for name, fields in table.items()}
