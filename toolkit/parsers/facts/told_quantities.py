"""Quantities that a sentence tells of the goods: "1,380 sets are packed in cartons", "of which 2,470 packed"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from msgspec.structs import replace

from toolkit.model.report import Quantities
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.limits.drawn_from import of_lot
from toolkit.parsers.told.told_limits import holds_so_many, is_limited, is_pack_alone, is_taken_back
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.built_of_words import quantity_built
from toolkit.parsers.words.in_figures import with_whole_figures
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity
from toolkit.parsers.words.remembered import remembered

STATES = ("produced", "packed")
LEAST, MOST = 0.5, 1.1  # shares of the order: less may be a part of the goods, as those of one carton or one colour
LONGEST = 1000  # characters
SENTENCE_ENDS = frozenset(".!?;:·")
_ENDS = SENTENCE_ENDS | frozenset(",()（），。；–—-/")
_PARTING = frozenset("-/.–—")  # before a number they make it a part of another: "5-1000", "92/1000"
_GOODS_BEFORE = re.compile(
    r"(?P<number>\d[\d,.'’ ]*)(?<! )\s?(?P<unit>[^\W\d_]+\.?)\s*[(（](?P<inside>[^()（）]{3,80})[)）]"
)
_NUMBER = Lazy(r"(?<!\d)\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)|\d+")
_PART = Lazy(r"[,，;；、]\s*(?!\d{3}(?!\d))|\s[/|–-]\s")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])|(?<=[。！？])")  # "approx. 960" goes on
WORD = re.compile(r"\d[\d,.'’]*(?<![,.])|[^\W\d_]+|[^\s\w]")


def with_told(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with what *rows* tell of goods that are produced and packed, where no label gives it.

    A figure counts where no other one is told of the same state and it can be that of the whole order.
    """
    known = known if known.ordered or known.lot else _with_order(known, rows)
    whole = known.ordered or known.lot
    if whole is None:
        return _with_all(known, rows)
    told: dict[str, set[int]] = {state: set() for state in ("lot", *STATES) if getattr(known, state) is None}
    for text in texts_of(rows) if told else ():
        sentences = stated_in(text)
        stated = " ".join(sentences)
        for state, number in (*in_sentence(stated), *in_brackets(stated), *chain.from_iterable(map(of_lot, sentences))):
            if state in told and LEAST * whole <= number <= MOST * whole:
                told[state].add(number)
    return replace(known, **{state: numbers.pop() for state, numbers in told.items() if len(numbers) == 1})


def _with_all(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with the states that a sentence tells of all goods, though nothing says how many were ordered."""
    told: dict[str, set[tuple[int, str]]] = {state: set() for state in STATES if getattr(known, state) is None}
    for text in texts_of(rows):
        stated = " ".join(stated_in(text))
        for match in _all_goods().finditer(stated):
            read = quantity(f"{match['number']} {match['unit']}")
            goods = read is not None and folding.key(match["unit"]) in lexicon.single_units()
            for state, number in in_sentence(stated[: match.end()]) if goods else ():
                if state in told and read and number == read[0]:
                    told[state].add((number, match["unit"]))
    sure = {state: next(iter(goods)) for state, goods in told.items() if len(goods) == 1}
    unit = next((unit for _, unit in sure.values()), None)
    return replace(known, **{state: number for state, (number, _) in sure.items()}, unit=known.unit or unit)


@cache
def _all_goods() -> re.Pattern[str]:
    """Return the pattern of "All 1,500 sets were finished and packed", up to the end of the clause."""
    words = "|".join(map(re.escape, folding.words_of("told_quantities")["whole"]))
    return re.compile(rf"(?<!\w)(?i:{words})\s(?P<number>\d[\d,.'’]*)\s?(?P<unit>[^\W\d_]+)(?:[^.,;:。，]|[.,](?=\d))*")


def _with_order(known: Quantities, rows: Sequence[Row]) -> Quantities:
    """Return *known* with the goods that the sentences of *rows* say were ordered, where all say the same."""
    told = {order for text in texts_of(rows) for order in ordered_in(" ".join(stated_in(text)))}
    if len(told) != 1:
        return known
    number, unit = told.pop()
    return replace(known, ordered=number, unit=known.unit or unit)


def ordered_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the goods and their unit that *text* says were ordered: "The order is for 9,600 pcs"."""
    words = [part for word in WORD.findall(text) for part in apart(word)]
    ordering = folding.words_of("told_quantities")["ordering"]
    for place, (word, unit) in enumerate(pairwise(words)):
        read = quantity(f"{word} {unit}") if word[0].isdigit() else None
        if read is None or folding.key(unit) not in lexicon.single_units():
            continue
        before = place - 1
        while before >= 0 and folding.key(words[before]) in ordering:
            before -= 1
        between = words[before + 1 : place]
        whole = _speaks_of_all(words[:before], between) or _begins_with_order(
            words[: before + 1], between, words[place + 2 :]
        )
        behind = folding.key("".join(words[place + 2 : place + 3]))
        ruled = any(behind in folding.words_of("told_quantities")[group] for group in ("or_more", "per"))
        if before >= 0 and whole and not ruled and folding.key(words[before]) in _words_of("ordered"):
            yield read[0], unit


def _begins_with_order(before: Sequence[str], between: Sequence[str], behind: Sequence[str]) -> bool:
    """Tell whether a sentence begins with the order and its goods: "Order of 640 pcs; 600 packed".

    "Orders of 640 pcs are inspected at level II" is a rule, of any order.
    """
    several = folding.words_of("told_quantities")["several"]
    if (behind and behind[0] not in _ENDS) or any(folding.key(word) in several for word in before[-1:]):
        return False
    of = folding.words_of("told_quantities")["of"]
    first = len(before) == 1 or (len(before) > 1 and before[-2] in SENTENCE_ENDS)
    return first and bool(between) and all(folding.key(word) in of for word in between)


def _speaks_of_all(before: Sequence[str], between: Sequence[str]) -> bool:
    """Tell whether an order is said to be so many goods: "of this order 200 pcs", "trial order" are a part of it."""
    linking, partly = (folding.words_of("told_quantities")[name] for name in ("linking", "partly"))
    takes_part = any(folding.key(word) in partly for word in before[-2:]) and not _is_article(before)
    return not takes_part and any(folding.key(word) in linking for word in between)


def _is_article(before: Sequence[str]) -> bool:
    """Tell whether the words *before* an order are the article that begins the sentence: "La commande porte sur"."""
    first = len(before) == 1 or before[-2] in SENTENCE_ENDS
    return first and folding.key(before[-1]) in folding.words_of("told_quantities")["articles"]


def texts_of(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the texts of *rows* that may tell quantities of this order."""
    cells = (piece.text for row in rows if row.ruled or len(row.pieces) > 1 for piece in row.pieces)
    for text in (*(text for _, text in paragraphs(rows)), *cells):
        if len(text) <= LONGEST and any(map(str.isdigit, text)) and not lexicon.is_earlier(text):
            yield with_whole_figures(text)


@remembered
def stated_in(text: str) -> tuple[str, ...]:
    """Return the sentences of *text* without those on what must be, what is not all, or goods shipped another time."""
    return tuple(sentence for sentence in _SENTENCE.split(text) if not (_is_meant(sentence) or is_limited(sentence)))


def _is_meant(sentence: str) -> bool:
    """Tell whether *sentence* says what must be, or speaks of goods shipped another time."""
    return any(lexicon.mentions("told_quantities", group, sentence) for group in ("conditions", "shipments"))


def in_sentence(text: str) -> Iterator[tuple[str, int]]:
    """Yield the states that *text* tells of a number of single goods, and the number."""
    words = [part for word in WORD.findall(text) for part in apart(word)]
    between, parts, per, whole = (
        folding.words_of("told_quantities")[name] for name in ("between", "parts", "per", "whole")
    )
    for place, word in enumerate(words):
        if not word[0].isdigit():
            continue
        unit, *rest = [*words[place + 1 : place + 7], ""]
        if folding.key(unit) not in lexicon.single_units():
            if folding.key(words[place - 1] if place else "") not in parts and not _fills_clause(words, place):
                continue
            unit, rest = "", [unit, *rest]
        if rest[0] in (",", "，", "(", "（") and folding.key("".join(rest[1:2])) in whole:  # "1800 pcs, all packed"
            del rest[:2]
        said = bool(rest) and folding.key(rest[0]) in between
        while rest and folding.key(rest[0]) in between:
            del rest[0]
        read = quantity(f"{word} {unit}".strip())
        states, behind = states_at(rest, said=said)
        behind = [*filter(None, behind), *words[place + 7 :]]
        if read and folding.key("".join(behind[:1])) not in per and not is_taken_back(words[:place], behind):
            yield from ((state, read[0]) for state in states)


def _fills_clause(words: Sequence[str], place: int) -> bool:
    """Tell whether the number at *place* and its state are a whole clause: "5000 made, 4600 packed"."""
    before = words[place - 1] if place else ","
    states, behind = states_at(words[place + 1 : place + 5], said=False)
    joining = folding.words_of("told_quantities")["joining"]
    begins = before in _ENDS or folding.key(before) in joining
    ends = (
        not behind
        or behind[0] in _ENDS
        or (folding.key(behind[0]) in joining and behind[1:2] and behind[1][0].isdigit())
    )
    return bool(states and begins and ends) and words[place].isdigit() and before not in _PARTING


def states_at(words: Sequence[str], *, said: bool) -> tuple[list[str], Sequence[str]]:
    """Return the states that *words* begin with, and what stands behind them: "finished and packed", "in cartons".

    Where no verb has *said* that the goods are so, mere packs and what each holds are how they are to be packed.
    """
    found: list[str] = []
    joining = folding.words_of("told_quantities")["joining"]
    while words:
        begun = words[1:] if found and folding.key(words[0]) in joining else words
        told = ((state, length) for length in (3, 2, 1) for state in STATES if _is_state(begun[:length], state))
        state, length = next(told, ("", 0))
        told_of, behind = begun[:length], begun[length:]
        planned = not (said or found) and (is_pack_alone(told_of) or holds_so_many(told_of, behind)) if state else True
        if planned:
            break
        found.append(state)
        words = begun[length:]
    return found, words


def _is_state(words: Sequence[str], state: str) -> bool:
    return all(map(folding.key, words)) and folding.key(" ".join(words)) in _words_of(state)


def apart(word: str) -> Sequence[str]:
    """Return the unit, the small words and the state that Chinese writes as one word: "組已裝箱"."""
    if len(word) < 2 or not is_cjk(word[0]):  # noqa: PLR2004 - a unit and a state
        return (word,)
    unit = word[0] if folding.key(word[0]) in lexicon.single_units() else ""
    rest = folding.key(word[len(unit) :])
    small = next((each for each in folding.words_of("told_quantities")["between"] if rest.startswith(each)), "")
    known = rest.removeprefix(small) in map(folding.key, (word for state in STATES for word in _words_of(state)))
    return [part for part in (unit, rest.removeprefix(small)) if part] if known else (word,)


def in_brackets(text: str) -> Iterator[tuple[str, int]]:
    """Yield the states that brackets tell of the goods before them: "320 pcs (100 % finished, 272 packed)".

    A part of the brackets counts where it holds no more than the number and the state; a state alone is that of all.
    """
    single = (goods for goods in _GOODS_BEFORE.finditer(text) if folding.key(goods["unit"]) in lexicon.single_units())
    for goods in single:
        whole = quantity(f"{goods['number']} {goods['unit']}")
        alone = None if _counts(goods["inside"]) else quantity_built(goods["inside"])
        if whole and alone in STATES:
            yield alone, whole[0]
        for part in _PART.split(goods["inside"]):
            numbers = _NUMBER.findall(part)
            share = any(sign in part.casefold() for sign in lexicon.shares())
            words = "".join(apart(_without_unit(part).strip(" :："))[-1:])
            state = quantity_built(words) if len(numbers) == 1 and not share else None
            read = quantity(numbers[0], pointed=True) if state in STATES else None
            if state and read:
                yield state, read[0]


def _without_unit(part: str) -> str:
    """Return *part* without its number and the unit right behind that."""
    before, _, behind = _NUMBER.sub("#", part, count=1).partition("#")
    unit, *rest = behind.split() or [""]
    return " ".join((before, *(rest if folding.key(unit) in lexicon.single_units() else [unit, *rest])))


def _counts(text: str) -> bool:
    return any(map(str.isdigit, text))


def _words_of(state: str) -> Sequence[str]:
    words: Sequence[str] = folding.words_of("label_words")[state]
    return words
