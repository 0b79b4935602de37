"""The result as the answer to a question for the release: "Shipment approved: YES", "Release | granted".

Such labels stand in forms for other things, too ("Status" of a sample, an order, a booking): an answer counts where it
has its row for itself and nothing else is named over it. Whether anything else tells the result, or keeps the goods, is
looked at where it is taken (``concluded_freely``).
"""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers.facts.agencies import label_of_letter
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.results import told_freely
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.options import BOX, is_ticked
from toolkit.parsers.words.others import is_of_others

_LABELLED = Lazy(r"(?P<label>[^:：?？]{2,60})[:：?？]\s*(?P<answer>[^:：?？]{1,120})")
_OFFERED = Lazy(r"[/(（]")  # "Y / N", "(delete as applicable) yes"
_CLAUSE = Lazy(r"[,;，；]\s*|\s[–—-]\s|:\s+")
_CONCLUSIONS = ("set_apart", "concluding")
CLOSE = 1.5  # heights of a line between a heading and what stands under it
PAIR = 2  # cells: a label and what stands beside it
LONGEST_HEADING = 6  # words
JUDGING = frozenset({"pass", "fail", "pending"})


def asked_release(rows: Sequence[Row]) -> Iterator[tuple[str, str, Place]]:
    """Yield what each answer to such a question says (pass, fail, pending), the words of both, and the place."""
    for above, row in zip([None, *rows], rows, strict=False):
        if is_of_others(row.text) or lexicon.is_earlier(row.text) or (above is not None and _names_another(above, row)):
            continue
        for label, answer in _pairs(row):
            if word := _answered(label, answer):
                yield word, f"{label.strip(' :：?？')}: {answer}", Place(row.page, row.pieces[0].box)


def denies_release(rows: Sequence[Row]) -> bool:
    """Tell whether *rows* answer no to what names a release, under whatever label: "Freigabe Versand | nein"."""
    pairs = (pair for row in rows if not is_of_others(row.text) for pair in _pairs(row))
    denied = (label for label, answer in pairs if lexicon.meaning("answers", answer) == "fail")
    return any(map(told_freely.tells_leaving, denied))


def _pairs(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the label and the answer that *row* has and nothing else; other labels may stand beside them."""
    label, *answers = _with_one_answer([piece.text for piece in row.pieces])
    if answers and (len(answers) == 1 or concept_of(answers[1]) is not None):
        yield label, answers[0]
    if not answers and (match := _LABELLED.fullmatch(label.strip())):
        yield match["label"], match["answer"].strip()


def _with_one_answer(texts: Sequence[str]) -> list[str]:
    """Return *texts*, the options behind a label as the ticked one: "Released | ☒ YES | ☐ NO" is answered YES."""
    label, *answers = texts
    offered = " ".join(answers) if answers and all(map(BOX.search, answers)) else ""
    boxes = list(BOX.finditer(offered))
    if len(boxes) < PAIR or offered[: boxes[0].start()].strip():
        return list(texts)
    ends = [*(box.start() for box in boxes[1:]), len(offered)]
    ticked = [offered[box.end() : end].strip() for box, end in zip(boxes, ends, strict=True) if is_ticked(box)]
    return [label, ticked[0]] if len(ticked) == 1 else list(texts)


def _names_another(above: Row, row: Row) -> bool:
    """Tell whether the row *above* is a heading over *row*, or a cell over it, that names something else than the lot.

    Any heading may: a sample, an audit, the plan of the supplier. The words of a conclusion do not.
    """
    near = above.page == row.page and row.top - above.bottom < CLOSE * (row.bottom - row.top)
    same = row.ruled and (above.page, above.table) == (row.page, row.table)
    if not near and not same:
        return False
    first = folding.without_number(above.pieces[0].text).rstrip(" :：")
    if is_of_others(first) or lexicon.is_earlier(above.text):
        return True
    known = (
        concept_of(first) is not None or lexicon.row_kind(first) is not None or lexicon.mentions(*_CONCLUSIONS, first)
    )
    listed = len(above.pieces) > PAIR  # a row of figures, of defects, of heads
    listed = listed or (len(above.pieces) == PAIR and outcomes.verdict(above.pieces[1].text) is not None)  # of a part
    sentence = len(first.split()) > LONGEST_HEADING
    return not (known or listed or sentence or _asks(first) or label_of_letter(above))  # "To: Purchasing"


def _asks(label: str) -> bool:
    plain = folding.key(folding.without_number(label))
    return any(plain in lexicon.phrases("release_asked", group) for group in ("asks", "subjects"))


def _answered(label: str, answer: str) -> str | None:
    """Return what *answer* says under *label*; ``None`` where that asks for no release, or nothing is ticked."""
    plain = folding.key(folding.without_number(label))
    if plain in lexicon.phrases("release_asked", "subjects"):
        return _of_subject(answer)
    if _OFFERED.search(answer) or BOX.search(answer) or any(map(str.isdigit, answer)):
        return None  # to be ticked or crossed out, or of some of the goods
    if plain in lexicon.phrases("release_asked", "asks"):
        yes_or_no = lexicon.meaning("answers", answer)
        return yes_or_no or _judging(answer) or told_freely.told_freely(f"{plain} {answer}")
    settled = _judging(answer) if plain in lexicon.phrases("release_asked", "labels") else None
    return None if settled == "pending" else settled  # of the order, or of a test


def _of_subject(subject: str) -> str | None:
    """Return what the last words of the *subject* of a message say: "PO 30218 - final inspection done, result PASS"."""
    named = named_in(subject) is not None or lexicon.mentions("kinds", "inspection", subject)
    if not named or lexicon.mentions("release_asked", "other_matters", subject):
        return None
    last = _CLAUSE.split(subject)[-1].strip()
    label, _, rest = last.partition(" ")
    return _judging(last) or (_judging(rest.strip(" :")) if lexicon.row_kind(label.strip(":")) == "result" else None)


def _judging(answer: str) -> str | None:
    said = outcomes.verdict(answer)
    return said if said in JUDGING else None


def names_release(text: str) -> bool:
    """Tell whether *text* is the label of the result under one of these names, and no part of the inspection."""
    plain = folding.key(text)
    return any(plain in lexicon.phrases("release_asked", group) for group in ("asks", "labels"))
