"""A copy of a contract with a comment of Word at each place that a check has found."""

import copy
from collections.abc import Iterable

from lxml import etree

from toolkit.contracts.checking import Status, Verdict
from toolkit.contracts.target.comments import with_comments
from toolkit.contracts.target.marks import Numbers, highest
from toolkit.contracts.target.paragraphs import nodes
from toolkit.contracts.target.wordfile import BODY, W, WordFile, packed, serialized


def annotated(file: WordFile, verdicts: Iterable[Verdict], *, author: str, date: str) -> bytes:
    """Return *file* with a comment on each paragraph that is evidence; what is absent stands at the beginning."""
    body = copy.deepcopy(file.body)
    places = list(nodes(body))
    numbers = Numbers(highest(file))
    texts: dict[int, str] = {}
    found = tuple(verdicts)
    for place, told in sorted(_remarks(found).items()):
        number = numbers.next()
        _comment_on(places[place], number)
        texts[number] = "\n".join(told)
    absent = [one for one in found if one.status is Status.ABSENT]
    if absent and places:
        number = numbers.next()
        _comment_on(places[0], number)
        texts[number] = "Not found in this contract:\n" + "\n".join(f"{one.type} ({one.library})" for one in absent)
    changed = {BODY: serialized(body), **with_comments(file, texts, author, date)}
    return packed(file, changed)


def _remarks(verdicts: tuple[Verdict, ...]) -> dict[int, list[str]]:
    """Return what is said of each paragraph, by its place."""
    remarks: dict[int, list[str]] = {}
    for one in verdicts:
        for evidence in one.evidence:
            told = f"{one.type}: {evidence.status.value} (library: {one.library}). Found: {evidence.because[:200]}"
            told += f" Worth less: {evidence.grade}." if evidence.grade else ""
            lines = remarks.setdefault(evidence.sentence.passage.at, [])
            if told not in lines:
                lines.append(told)
    return remarks


def _comment_on(paragraph: etree._Element, number: int) -> None:
    start, end = etree.Element(f"{W}commentRangeStart"), etree.Element(f"{W}commentRangeEnd")
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference").set(f"{W}id", str(number))
