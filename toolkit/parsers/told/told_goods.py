"""Numbers of goods in sentences of finds and limits: "against 125 pieces", "in a lot of 3200", "122 accepted".

They count no defects and are no limit, whatever stands before them.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.told.told_words import Token
from toolkit.parsers.words import folding, lexicon

CALLED = 2  # words with which a defect is called: "16 major zip cracks"
_MARKS = (":", "(", "–", "-")


def without_goods(tokens: Sequence[Token]) -> list[Token]:
    """Return *tokens* with the numbers of goods, and the words that say what they are, as words beside.

    What numbers a carton is not understood: the number of defects stands elsewhere. Nor is "accepted: 122", of which
    nobody can tell whether it is a limit.
    """
    told = list(tokens)
    for place, token in enumerate(tokens):
        numbers = token.kind == "number" and _is_numbered(tokens[:place])
        if numbers or (token.kind == "limits" and _may_judge(tokens, place)):
            told[place] = Token("unknown", token.text)
    for place, token in enumerate(tokens):
        if token.kind == "number" and _counts_goods(tokens, place):
            for index in (place, *_leading(tokens, place), *_judging(tokens, place)):
                told[index] = Token("beside", tokens[index].text)
    return told


def counts_classes(tokens: Sequence[Token]) -> Iterator[tuple[Severity, int]]:
    """Yield the classes that have the number of their defects right before them; it may as well be that of a carton."""
    plain = [place for place, token in enumerate(tokens) if token.kind != "beside"]
    for first, second in pairwise(plain):
        severity = tokens[second].severity
        counts = tokens[first].kind == "number" and severity is not None and not _is_numbered(tokens[:first])
        if severity and counts and _tells_defects(tokens[second], tokens[second + 1 :]):
            yield severity, int(tokens[first].text)


def _is_numbered(before: Sequence[Token]) -> bool:
    """Tell whether what stands before a number is numbered by it: "carton 14", "unit no. 8"; not "the carton 14"."""
    words = [token for token in before if token.kind != "sign" or token.text not in ".#"][-2:]
    return bool(words) and _is(words[-1], "numbered") and not _is(words[0], "one_of")


def _tells_defects(named: Token, behind: Sequence[Token]) -> bool:
    """Tell whether *named*, a class with a number, is that of defects: by its own words or by those *behind* it."""
    words = " ".join(token.text for token in behind[:CALLED])
    joined = "".join(token.text for token in behind[:CALLED]) if is_cjk(words[:1] or " ") else words
    if any(lexicon.names_defects(text) for text in (named.text, joined)):
        return True
    if _is(named, "minutes"):
        return False
    return not behind or behind[0].kind != "unknown" or lexicon.mentions("no_verdicts", "faults", joined)


def _counts_goods(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number at *place* counts goods, or stands right before their verdict."""
    return _counts_lot(tokens, place) or (_before_goods(tokens, place) and not _counts_finds(tokens, place))


def _before_goods(tokens: Sequence[Token], place: int) -> bool:
    behind = [token for token in tokens[place + 1 :] if not _is(token, "of_goods")][:1]
    judged = bool(behind) and _is(behind[0], "goods_judged") and not _figure_at(tokens, place + 2)
    return judged or (bool(behind) and _is(behind[0], "goods"))


def _counts_lot(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the number at *place* says how many goods a lot or a sample has: "a sample of 125"."""
    before = [token for token in tokens[:place] if not _is(token, "of_goods")][-1:]
    following = next((token for token in tokens[place + 1 :] if token.kind != "beside"), None)
    return bool(before) and _is(before[0], "goods") and (following is None or following.severity is None)


def _counts_finds(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the goods at *place* are those of a class, one defect each: "Major: 3 pcs found"."""
    if place and _is(tokens[place - 1], "places"):
        return False
    before = [token for token in tokens[:place] if token.kind != "beside" and token.text not in _MARKS][-1:]
    behind = [token for token in tokens[place + 1 :] if token.kind != "beside"][:1]
    return any(token.severity is not None for token in (*before, *behind))


def _leading(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Yield the place of the word before a number of goods that would make it a limit: "against", "up to"."""
    for index in range(place - 1, -1, -1):
        if tokens[index].kind in ("over", "limits"):
            yield index
        if tokens[index].kind != "beside":
            return


def _judging(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Yield the place of the verdict on a number of goods behind it: "122 pieces were accepted"."""
    for index in range(place + 1, len(tokens)):
        if tokens[index].kind == "limits" and _is(tokens[index], "goods_judged") and not _figure_at(tokens, index + 1):
            yield index
        if tokens[index].kind != "beside":
            return


def _may_judge(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the word at *place* may be a verdict on the number behind it as well as call it a limit."""
    behind = place + 2 if [token.text for token in tokens[place + 1 : place + 2]] == [":"] else place + 1
    limited = place > 0 and tokens[place - 1].kind == "limits"
    return _is(tokens[place], "goods_judged") and not limited and _figure_at(tokens, behind)


def _figure_at(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind in ("number", "triple")


def _is(token: Token, name: str) -> bool:
    return folding.key(token.text) in _words(name)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(folding.key, folding.words_of("figures_told")[name]))
