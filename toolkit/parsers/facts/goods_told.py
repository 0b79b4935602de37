"""Goods and orders that lines of the head tell without a label: "Inspection of vases (item VZ-38)", "… / PO 9915".

Goods are written in small letters, firms in capitals: "Bamboo cutting board" beside the number of an order is what was
ordered, "Taizhou Softcook" is not. The number of an order stands right behind a word for one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.facts.clauses import Clause, clauses, labelled
from toolkit.parsers.facts.codes_of_goods import codes_in, shape_of, without_code
from toolkit.parsers.facts.goods import is_measured
from toolkit.parsers.facts.letterhead import NUMBER, is_generic, title_words
from toolkit.parsers.facts.services import named_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import dates, folding, lexicon, outcomes
from toolkit.parsers.words.alternatives import in_letters
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import is_goods
from toolkit.parsers.words.lazily import Lazy, has_digit

TITLE_ROWS = 6  # a letter has its address and date above
LONGEST = 400  # characters of a passage
SHORTEST = 3  # letters of a word that tells something
MOST_WORDS = 8  # of goods
_SENTENCE = re.compile(r"(?<=\w{3})[.!?]\s+(?=[^\W\d_a-z])")
_TITLE_END = re.compile(r"\s*[:：]\s*|\s[–—-]\s")
SEVERAL = r"(?:POs|P\.O\.s|P/Os)"  # "Pos." in other letters is a position
_CODE = r"(?=[\w/-]*\d{2})[A-Z\d][\w/.-]*\w"


def goods_told(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the products and the order numbers that *rows*, the head of a report, tell without labels."""
    for row, text in (*paragraphs(rows), *_cells(rows)):
        for sentence in _SENTENCE.split(text) if len(text) <= LONGEST else ():
            if lexicon.is_earlier(sentence):
                continue
            yield from (Entry("product", goods, row.page, row.box) for goods in _inspected(sentence))
            yield from (Entry("po_numbers", code, row.page, row.box) for code in _orders(sentence))
            yield from (Entry("items", match["code"], row.page, row.box) for match in _item().finditer(sentence))
    yield from _behind_title(rows)
    for row in rows:
        parts = clauses(row) if not row.ruled else []
        at = next((place for place, part in enumerate(parts) if _names_order(part.text)), None)
        if at is not None:
            yield from _beside_order(parts, at)


def _behind_title(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the goods behind the kind of inspection in a title: "Final audit: ladies' padded jacket"."""
    for row in rows[:TITLE_ROWS]:
        for piece in row.pieces if not row.ruled else ():
            title, *rest = _TITLE_END.split(piece.text, maxsplit=1)
            named = named_in(title) is not None or lexicon.mentions("kinds", "inspection", title)
            titled = named and is_generic(folding.key(NUMBER.sub(" ", title)).split())
            if titled and rest and _is_goods_alone(rest[0]) and not (_joins(rest[0]) or _may_be_place(rest[0])):
                yield Entry("product", rest[0].strip(" ."), row.page, piece.box)


def _may_be_place(text: str) -> bool:
    """Tell whether *text* behind a title may be where the goods were looked at: "Hangzhou plant", "sewing workshop"."""
    return (text[:1].isupper() and not is_measured(text)) or lexicon.mentions("goods_told", "places", text)


def _joins(text: str) -> bool:
    """Tell whether *text* begins with a small word, and goes on with how or where and no goods: "by colour"."""
    return bool({*folding.key(text).split()[:1]} & {*folding.words_of("label_words")["beside"]})


def _cells(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    return ((row, piece.text) for row in rows if len(row.pieces) > 1 and not row.ruled for piece in row.pieces)


def _names_order(text: str) -> bool:
    told = labelled(text)
    return (told is not None and told[0] == "po_numbers") or _ends_in_order().search(text) is not None


@cache
def _ends_in_order() -> Lazy:
    return Lazy(rf"{_order_words()}{_CODE}$", needs=has_digit)


def _beside_order(parts: Sequence[Clause], at: int) -> Iterator[Entry]:
    """Yield the goods right before or behind the number of an order, in small letters and by themselves."""
    near = [*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2]]
    found = [part for part in near if _is_goods_alone(part.text)]
    if len(found) == 1:
        yield Entry("product", _without_label(found[0].text), found[0].row.page, found[0].box)


def _without_label(text: str) -> str:
    """Return the goods in *text* without the word for them before a name in quotes: "Style "Wrap dress"."""
    label, _, goods = text.partition(" ")
    return goods if goods and concept_of(label) in ("items", "product") else text


def _is_goods_alone(text: str) -> bool:
    """Tell whether *text* can be nothing but goods: several words, most of them small, and none of a report."""
    plain = without_code(text) if codes_in(text) else text
    words = [word for word in plain.split() if len(word) >= SHORTEST and word[0].isalpha()]
    small = [word for word in words[1:] if word[0].islower()]
    coded = plain != text and bool(words)
    return (
        ":" not in text
        and _may_be_goods(plain)
        and labelled(text) is None
        and ((len(words) > 1 and 2 * len(small) >= len(words[1:])) or coded)
    )


def _may_be_goods(text: str) -> bool:
    words = folding.key(text).split()
    told = ("produced", "packed", "ordered", "visit", "sample", "lot", "quantity", "place")
    other = any(lexicon.mentions("label_words", name, text) for name in told)
    other = other or any(lexicon.mentions(group, name, text) for group, name in _NO_GOODS)
    reported = any(word in title_words() and len(word) >= SHORTEST for word in words)
    number = is_goods(text) or dates.date(text, "dmy") is not None or ":" in text
    known = concept_of(text) is not None or outcomes.verdict_at_start(text) is not None
    return 0 < len(words) <= MOST_WORDS and not (other or reported or number or known)


_NO_GOODS = (
    ("kinds", "company"), ("kinds", "agencies"), ("told_quantities", "shipments"), ("told_quantities", "whole"),
    ("goods_told", "no_goods"), ("addresses", "words"),
)  # fmt: skip


def _inspected(sentence: str) -> Iterator[str]:
    """Yield the goods behind "inspection of" or "to inspect", up to what is told next."""
    for match in _inspection_of().finditer(sentence):
        end = _goods_end().search(sentence, match.end() - 1)  # "inspected by" names none
        goods = sentence[match.end() : end.start() if end else len(sentence)].strip(" .,")
        if _may_be_goods(goods) and any(word[0].islower() for word in goods.split()):
            yield goods


@cache
def _inspection_of() -> Lazy:
    words = folding.words_of("goods_told")["inspected"]
    articles = in_letters(folding.words_of("goods_told")["articles"])
    pattern = rf"(?<!\w)(?i:{in_letters(words)})\s+(?:(?i:{articles})\s+)?(?=[^\W\d_])"
    return Lazy(pattern, needs=may_hold(lambda: words))


@cache
def _goods_end() -> re.Pattern[str]:
    labels = in_letters((*folding.words_of("letters")["items"], *folding.words_of("codes_of_goods")["labels"]))
    words = in_letters(folding.words_of("goods_told")["ends"])
    return re.compile(rf"\s*[,;.(（/:]|\s[–—-]\s|\s(?i:{labels})\s(?=\S*\d)|\s(?:{words})(?!\w)")


def _orders(sentence: str) -> Iterator[str]:
    """Yield the numbers right behind a word for an order in running text: "under purchase order 4471908"."""
    for match in _order().finditer(sentence):
        if dates.date(match["code"], "dmy") is None and not is_goods(f"{match['code']} {match['next']}"):
            listed = re.findall(_CODE, match["listed"])
            same = [code for code in listed if shape_of(code) == shape_of(match["code"])]
            yield ", ".join(code.rstrip("./-") for code in (match["code"], *same))


@cache
def _order() -> Lazy:
    joined = rf"\s*(?:[,&/+、]|\s(?:and|und|et|y|e|en)\s)\s*{_CODE}"
    return Lazy(
        rf"{_order_words()}(?P<code>{_CODE})(?=\s*(?P<next>[^\W\d_]*))(?![\w%]|[.,]\d)(?P<listed>(?:{joined})*)",
        needs=has_digit,
    )


@cache
def _item() -> Lazy:
    labels = in_letters(folding.words_of("goods_told")["labels"])
    code = r"(?P<code>(?=\S*\d)[A-Z\d][\w/-]*-?\w*\d\w*)(?=[\s,;.)）]|$)"
    return Lazy(rf"(?<![\w-])(?i:{labels})[:\s]\s*{code}", needs=has_digit)


def _order_words() -> str:
    words = in_letters(folding.words_of("goods_told")["orders"])
    numbers = r"(?:(?:no|nos|nr|num|number|n°|nº|n\.º|#)\.?\s*)?"
    return rf"(?<![\w-])(?:(?i:{words})|{SEVERAL})\.?\s*(?i:{numbers})[:#]?\s*"
