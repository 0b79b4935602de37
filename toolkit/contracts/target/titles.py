"""The first line of a new clause: its number and its title as those of the contract stand there."""

import re

from toolkit.contracts.markup import run
from toolkit.contracts.target import looks
from toolkit.contracts.target.outline import Outline
from toolkit.contracts.target.paragraphs import Paragraph
from toolkit.contracts.target.wording import Text

_DASH = re.compile(r"\s*[–—:：-]\s*")


def first_line(head: Paragraph | None, label: str, title: str) -> list[str]:
    """Return the runs of the typed *label* and the *title*, each with the look that it has in *head*."""
    whole = labelled(head, label, title)
    number = whole[: len(whole) - len(title)]
    of_number, of_title = looks.marks(head, last=False), looks.of_title(head)
    if not number or of_number == of_title:
        return [run(whole, of_title)]
    return [run(number, of_number), run(title, of_title)]


def run_in_title(title: str, head: Paragraph | None) -> str:
    """Return *title* with the mark that stands behind the titles of the contract."""
    hit = re.match(r"[^.。:：]{1,60}([.。:：])", head.words) if head is not None else None
    chinese = "\u4e00" <= title[:1] <= "\u9fff"
    mark = hit.group(1) if hit else "."
    return title + ("：" if chinese else "." if mark in ".。" else ":")


def title_of(text: Text, outline: Outline) -> str:
    title = " ".join(text.titles)
    head = outline.head
    if head is None:
        return title
    words = head.words
    dash = _DASH.match(head.text) if head.listed is not None else None  # typed behind a number that Word counts
    title = (dash.group() if dash is not None else "") + title
    if words.isupper() and any(sign.isalpha() for sign in words):
        title = title.upper()
    return title + (words[-1] if words.endswith((".", "。", ":", "：")) else "")


def labelled(sample: Paragraph | None, label: str, words: str) -> str:
    """Return *words* behind the typed *label*, with what stands between the two in *sample*."""
    if not label:
        return words
    if sample is None or sample.typed is None:
        return f"{label}\t{words}" if sample is not None and sample.listed is not None else f"{label} {words}"
    rest = sample.text.strip().removeprefix(sample.typed.label)
    gap = rest[: len(rest) - len(sample.words)] if sample.words else " "
    if label.endswith("）") and not sample.typed.label.endswith("）"):
        gap = ""  # nothing stands behind a Chinese bracket
    return f"{label}{gap or ('' if label.endswith(('、', '）', ')')) else ' ')}{words}"
