"""Which of several printed options is the ticked one: "( ) PASS (X) FAIL", "☑ Pass ☐ Fail", a drawn box with a tick.

The text of such a row says "Pass Fail Pending N/A" whatever is ticked, so the words alone never count.
"""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.pages import CheckBox, Page, Word
from toolkit.parsers.words import lexicon, outcomes
from toolkit.parsers.words.remembered import remembered

BOX = re.compile(r"[(\[（]\s*(?P<mark>[^()\[\]（）\w]?|[xXvV√✓✔✗✘●■]|)\s*[)\]）]|(?P<sign>[☐☑☒□■○●◯◉✓✔✗✘√])")
_BEGIN_BOX = frozenset("([（☐☑☒□■○●◯◉✓✔✗✘√")
_TICKED = frozenset("xXvV√✓✔✗✘●■☑☒◉")
_OPEN = frozenset("☐□○◯")
TICKED_BOX, OPEN_BOX = "☑", "☐"
TOUCH = 2.0  # points by which a drawn box may run into its word
NEAR = 26.0  # points between a drawn box and its word
_AROUND = " ()（）:：/|,;"
_PART = "\x1f"  # between the pieces of a row: the words of an option end with its piece


class Choice(Struct, frozen=True):
    """What a row of options says: *verdict* is ``None`` when none is *ticked*, or more than one.

    *text* has the boxes that are drawn among the words; *strange* tells that a box is ticked whose words are none.
    """

    verdict: str | None
    options: int
    text: str = ""
    ticked: int = 0
    strange: bool = False


def choice(row: Row, page: Page) -> Choice | None:
    """Return what the options of *row* say, those of one cell where they stand in it; ``None`` when it offers none."""
    if page.recognised and (seen := _seen(row, page)):
        return seen
    in_one = [found for piece in row.pieces if (found := _typed(piece.text))]
    if len(in_one) == 1:
        return in_one[0]
    return _typed(_PART.join(piece.text for piece in row.pieces)) or _seen(row, page) or _drawn(row, page)


def boxes_in(text: str) -> list[re.Match[str]]:
    """Return the boxes that are typed in *text*; most texts have no sign that begins one."""
    return [] if _BEGIN_BOX.isdisjoint(text) else list(BOX.finditer(text))


def begins_with_box(row: Row, page: Page) -> bool:
    """Tell whether *row* begins with a box, typed or drawn on *page*, and so names nothing that is judged."""
    first = min((word.x0 for word in row.words), default=0.0)
    return BOX.match(row.text) is not None or any(box.box[0] < first for box in boxes_beside(row, page))


def offers(text: str) -> bool:
    """Tell whether *text* holds several boxes, of which one may be ticked."""
    return len(boxes_in(text)) > 1


def ticked_words(text: str, names: Callable[[str], bool]) -> list[str] | None:
    """Return the words beside each ticked box of *text*, on that side of the boxes on which all words are *names*.

    ``None`` where it has no several boxes to choose from; none where neither side is, or both are.
    """
    boxes = boxes_in(text)
    if len(boxes) < 2:  # noqa: PLR2004 - one box is a bullet
        return None
    starts, ends = [box.start() for box in boxes], [box.end() for box in boxes]
    behind = [text[a:b].strip(_AROUND) for a, b in zip(ends, [*starts[1:], len(text)], strict=True)]
    before = [text[a:b].strip(_AROUND) for a, b in zip([0, *ends[:-1]], starts, strict=True)]
    sides = [side for side in (behind, before) if all(map(names, side))]
    chosen = sides[0] if len(sides) == 1 else []
    return [words for box, words in zip(boxes, chosen, strict=False) if is_ticked(box)]


def begins_with_option(text: str) -> bool:
    """Tell whether *text* begins with a box or a verdict, and not with what is judged."""
    return BOX.match(text.lstrip()) is not None or outcomes.verdict_at_start(text) is not None


@remembered
def _typed(text: str) -> Choice | None:
    """Read options whose boxes are characters."""
    boxes = boxes_in(text)
    if len(boxes) < 1:
        return None
    starts, ends = [box.start() for box in boxes], [box.end() for box in boxes]
    before = [text[start:end].strip(_PART) for start, end in zip(ends, [*starts[1:], len(text)], strict=True)]
    after = [text[start:end].strip(_PART) for start, end in zip([0, *ends[:-1]], starts, strict=True)]
    before = [words.partition(_PART)[0] for words in before]
    after = [words.rpartition(_PART)[2] for words in after]
    leading = [outcomes.verdict_at_start(words) or _as_answer(words) for words in before]
    trailing = [outcomes.verdict_at_end(words) or _as_answer(words) for words in after]
    use = leading if _stand_before(before, after, leading, trailing) else trailing
    if sum(map(bool, use)) < 2:  # noqa: PLR2004 - one box is a bullet, not a choice
        return None
    ticked = {verdict for box, verdict in zip(boxes, use, strict=True) if verdict and is_ticked(box)}
    strange = any(is_ticked(box) for box, verdict in zip(boxes, use, strict=True) if verdict is None)
    return replace(_chosen(ticked, sum(map(bool, use))), strange=strange)


def _as_answer(words: str) -> str | None:
    """Return the verdict that *words* are as an answer to the question for one: "Refus", "The lot is accepted"."""
    plain = words.strip(" :：/")
    meant = (lexicon.meaning(words, plain) for words in ("results_labelled", "results_in_column"))
    return next(filter(None, meant), None) or outcomes.verdict_at_start(outcomes.without_subject(plain))


def _stand_before(
    behind: Sequence[str], before: Sequence[str], leading: Sequence[str | None], trailing: Sequence[str | None]
) -> bool:
    """Tell whether each box stands before its words, as where the row begins with one or has words behind its last."""
    if not before[0].strip():
        return True
    if not behind[-1].strip():
        return False
    return bool(leading[-1]) or sum(map(bool, leading)) >= sum(map(bool, trailing))


def _seen(row: Row, page: Page) -> Choice | None:
    """Read options by the boxes that are drawn or seen: a cross in one is a word, and a recogniser reads letters."""
    boxes = boxes_beside(row, page)
    if len(boxes) < 2:  # noqa: PLR2004 - one box is no choice
        return None
    printed = [(word.x0, word.text) for word in row.words if not any(_lies_on(word, box) for box in boxes)]
    signs = [(box.box[0], TICKED_BOX if box.ticked else OPEN_BOX) for box in boxes]
    text = " ".join(text for _, text in sorted([*printed, *signs]))
    chosen = _typed(text)
    return replace(chosen, text=text) if chosen is not None else None


def _lies_on(word: Word, box: CheckBox) -> bool:
    x0, top, x1, bottom = box.box
    return len(word.text) == 1 and x0 <= word.center <= x1 and top <= (word.top + word.bottom) / 2 <= bottom


def is_ticked(box: re.Match[str]) -> bool:
    """Tell whether the box that ``BOX`` has found has a mark in it."""
    mark = box["sign"] or (box["mark"] or "").strip()
    return bool(mark) and mark in _TICKED and mark not in _OPEN


def _drawn(row: Row, page: Page) -> Choice | None:
    """Read options whose boxes are drawings beside the words."""
    boxes = boxes_beside(row, page)
    if len(boxes) < 2:  # noqa: PLR2004 - one box is no choice
        return None
    words = [(word, verdict) for word in row.words if (verdict := outcomes.verdict(word.text))]
    if len(words) < 2:  # noqa: PLR2004
        return None
    left = [_beside(word, boxes, leftward=True) for word, _ in words]
    right = [_beside(word, boxes, leftward=False) for word, _ in words]
    use = left if sum(map(bool, left)) >= sum(map(bool, right)) else right
    if sum(map(bool, use)) < 2:  # noqa: PLR2004
        return None
    ticked = {verdict for (_, verdict), box in zip(words, use, strict=True) if box is not None and box.ticked}
    return _chosen(ticked, len(words))


def _chosen(ticked: set[str], options: int) -> Choice:
    return Choice(next(iter(ticked)) if len(ticked) == 1 else None, options, ticked=len(ticked))


def _beside(word: Word, boxes: Sequence[CheckBox], *, leftward: bool) -> CheckBox | None:
    """Return the nearest box on the wanted side of *word* on its line."""
    middle = (word.top + word.bottom) / 2
    level = [box for box in boxes if box.box[1] - 3 <= middle <= box.box[3] + 3]
    return nearest(level, word.x0, word.x1, leftward=leftward)


def boxes_beside(row: Row, page: Page) -> list[CheckBox]:
    """Return the boxes that are drawn on the line of *row*."""
    return [box for box in page.checkboxes if row.top - 2 <= (box.box[1] + box.box[3]) / 2 <= row.bottom + 2]


def nearest(boxes: Sequence[CheckBox], left: float, right: float, *, leftward: bool) -> CheckBox | None:
    """Return the nearest of *boxes* on the wanted side of words that reach from *left* to *right*, in points."""
    gaps = [(left - box.box[2] if leftward else box.box[0] - right, box) for box in boxes]
    near = [(gap, box) for gap, box in gaps if -TOUCH <= gap <= NEAR]
    return min(near, key=lambda pair: pair[0])[1] if near else None
