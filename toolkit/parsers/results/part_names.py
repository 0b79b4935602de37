"""What can be the name of a part of an inspection that is judged by itself, and what is said beside its verdict."""

import re
from collections.abc import Sequence

from msgspec import Struct

from toolkit.model.report import SectionResult
from toolkit.parsers.layout.cells import Piece
from toolkit.parsers.results.release_asked import names_release
from toolkit.parsers.results.said import labels
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.options import BOX
from toolkit.parsers.words.others import is_of_others
from toolkit.parsers.words.remembered import remembered

RESULTS: dict[str, SectionResult] = {
    "pass": "pass", "fail": "fail", "pending": "pending", "na": "na", "aborted": "pending",
}  # fmt: skip
LONGEST_NAME = 120
_CODE_LETTER = re.compile(r"[A-R]\s*/\s*\d{1,4}")  # of a sample and its size: "J / 80"
_GOES_ON = (":", "：", ",", "，", "-", "–")  # ends of a text that the next cell goes on with


class Named(Struct, frozen=True):
    name: Piece
    result: SectionResult
    remark: str | None


def is_name(piece: Piece) -> bool:
    """Tell whether *piece* can be the name of a part."""
    return names_part(piece.text)


@remembered
def names_part(printed: str) -> bool:
    """Tell whether *printed* can be the name of a part: no verdict, class, quantity or label of the whole."""
    text = printed.strip(" :.#)")
    return (
        len(text) > 1
        and not _is_count_of_class(text)
        and not _is_quantity(text)
        and len(text) <= LONGEST_NAME
        and not text.isdigit()
        and ":" not in text.rstrip(":")
        and outcomes.verdict(text) is None
        and BOX.match(text) is None  # "☑ Pending, the buyer must answer" is an option
        and classes.severity(text) is None
        and not is_of_others(text)
        and not lexicon.is_earlier(text)
        and not names_release(text)
        and (lexicon.row_kind(text) not in ("found", "allowed", "result") or _counts_goods(text))
        and lexicon.row_kind(folding.without_brackets(printed)) != "aql"  # "Quality (AQL)" is the part on workmanship
        and not any(labels(concept, text) for concept in ("overall", "aql_result", "inspection_type"))
        and lexicon.meaning("columns", text) not in ("severity", "description")
        and any(map(str.isalpha, text))
        and _CODE_LETTER.fullmatch(text) is None
    )


def _counts_goods(text: str) -> bool:
    """Tell whether *text* is a word for the counting of the goods, which beside a verdict is a part: "Count | Pass"."""
    return folding.key(text) in folding.words_of("counting_parts")["words"]


def _is_quantity(text: str) -> bool:
    """Tell whether *text* says no more than a number and its unit ("9 (in 7 pcs)")."""
    beside = lexicon.units() | {"in", "of", "x"}
    words = folding.key(text).split()
    return any(word[0].isdigit() for word in words) and all(word[0].isdigit() or word in beside for word in words)


def _is_count_of_class(text: str) -> bool:
    """Tell whether *text* says no more than a class and its number ("MAJ 12")."""
    return all(word.isdigit() for word in classes.without_classes(text).split())


def remark(texts: Sequence[str]) -> str | None:
    """Return what the cells beside a verdict say, one after the other: what is asked for, what was found."""
    told = [f"{text} " if text.endswith(_GOES_ON) else f"{text.rstrip(';')}; " for text in texts[:-1]]
    return "".join([*told, *texts[-1:]]) or None
