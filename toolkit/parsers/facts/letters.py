"""What a letter tells of its inspection in sentences, without labels: for whom, at whose works, when, and of what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.model.report import Place
from toolkit.parsers.facts.agencies import agency, label_of_letter
from toolkit.parsers.facts.letterhead import first, top
from toolkit.parsers.facts.particulars import Particulars
from toolkit.parsers.facts.services import named_in, service
from toolkit.parsers.facts.signers import FIRMS
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.lines import size_of
from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.alternatives import in_both_scripts
from toolkit.parsers.words.articles import is_code
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.months import month_of
from toolkit.parsers.words.visits import is_day_of_visit

CLOSE = 0.9  # heights of the letters between two lines of one paragraph
LONGEST_SALUTATION = 8  # words
LONGEST_DATE = 26  # characters
SHORTEST_CODE = 4  # signs
LONGEST_NAME = 5  # words of a firm before its form
_SENTENCE = Lazy(r"(?<=\w{3})[.!?]\s+(?=[A-ZÀ-ÞĐŠŽŁ“„«¿])|[。！？]")

Told = Mapping[str, tuple[str, Place]]


def with_letter(facts: Particulars, rows: Sequence[Row], heads: Sequence[Row]) -> Particulars:
    """Return *facts* with what a letter tells, where no label gives it and no title names the kind of inspection."""
    if greeting(rows) is None:
        return _with_addressee(facts, rows)
    firm = agency(
        rows, heads, [text for name, text in facts.texts.items() if name in FIRMS], facts.texts.get("product", "")
    )
    told = told_in_letter(rows, [firm[0]] if firm else [])
    named = "inspection_type" if service(rows) else ""
    dated = _memo_end(first(rows)) is not None and _is_of_paper(facts.places.get("inspection_date"), rows)
    given = facts.texts.keys() - ({"inspection_date"} if dated else set())
    new = {name: one for name, one in told.items() if name not in given and name not in ("items", named)}
    items = facts.lists.get("items") or tuple(text for name, (text, _) in told.items() if name == "items")
    return replace(
        facts,
        texts={**facts.texts, **{name: text for name, (text, _) in new.items()}},
        lists={**facts.lists, "items": items},
        places={**facts.places, **{name: place for name, (_, place) in new.items()}},
    )


def _with_addressee(facts: Particulars, rows: Sequence[Row]) -> Particulars:
    """Return *facts* with the one firm to whom the head of a paper says that it goes: "To: Acme Ltd, attn. Dee"."""
    told = list(_addressee([row for row in top(rows) if label_of_letter(row) == "to"], list(facts.texts.values())))
    if "client" in facts.texts or len(told) != 1:
        return facts
    name, firm, row = told[0]
    places = {**facts.places, name: Place(row.page, row.box)}
    return replace(facts, texts={**facts.texts, name: firm}, places=places)


def greeting(rows: Sequence[Row]) -> int | None:
    """Return the place of the line of the first page that greets the reader; ``None`` where the paper is no letter.

    A memo begins behind its head: "To: Purchasing", "From: QC Asia".
    """
    page = first(rows)
    greeted = next((at for at, row in enumerate(page) if _greets(row)), None)
    return greeted if greeted is not None else _memo_end(page)


def _memo_end(page: Sequence[Row]) -> int | None:
    """Return the place of the last line of the head of a memo, which names both who writes and to whom."""
    heads = {name: at for at, row in enumerate(page) if not row.ruled and (name := label_of_letter(row))}
    return max(heads.values()) if len(heads) > 1 else None


def _is_of_paper(place: Place | None, rows: Sequence[Row]) -> bool:
    """Tell whether the date at *place* is labelled as no more than a date: a memo gives that of its writing."""
    if place is None or place.bbox is None:
        return False
    middle = (place.bbox[1] + place.bbox[3]) / 2
    row = next((row for row in rows if row.page == place.page and row.top <= middle <= row.bottom), None)
    label = row.text.replace("：", ":").partition(":")[0] if row is not None else ""
    return folding.key(label) in lexicon.phrases("letters", "paper_dates")


def told_in_letter(rows: Sequence[Row], known: Sequence[str] = ()) -> Told:
    """Return what a letter tells by the names of the report's fields; nothing of a paper that greets nobody.

    *known* are the firms that stand elsewhere: whoever writes addresses himself to another. What is told in two ways
    is not known.
    """
    page, at = first(rows), greeting(rows)
    if at is None:
        return {}
    found: dict[str, dict[str, Place]] = {}
    for name, text, row in (*_addressee(page[:at], known), *_in_sentences(page)):
        found.setdefault(name, {}).setdefault(text, Place(row.page, row.box))
    return {name: next(iter(told.items())) for name, told in found.items() if len(told) == 1}


def _greets(row: Row) -> bool:
    """Tell whether *row* is a line that greets the reader: "Dear Mrs. Ellison,"."""
    words = folding.key(row.text).split()
    starts = lexicon.phrases("letters", "salutations")
    greeted = any(f"{' '.join(words)} ".startswith(f"{start} ") or _glued(row.text, start) for start in starts)
    return greeted and len(row.pieces) == 1 and not row.ruled and len(words) <= LONGEST_SALUTATION


def _glued(text: str, start: str) -> bool:
    ends = text.rstrip().endswith(("，", "：", ":", ","))
    return ends and not start.isascii() and folding.key(text).startswith(start)


def _addressee(above: Sequence[Row], known: Sequence[str]) -> Iterator[tuple[str, str, Row]]:
    """Yield the firm that stands by itself on a line over the greeting, or behind "To:"."""
    for row in above:
        text = row.text if len(row.pieces) == 1 else ""
        addressed = bool(text) and label_of_letter(row) == "to"
        line = _without_title(text.partition(":")[2].strip() if addressed else text)
        firm = _firm().match(line) or (_firm().search(line) if addressed else None)  # "Ms Prowse, Prowse Linen Co."
        alone = firm is not None and (firm.end() == len(line) or line[firm.end()] == ",")
        if firm and alone and not any(folding.key(firm[0]) in folding.key(each) for each in known):
            yield "client", firm[0], row


def _without_title(line: str) -> str:
    """Return *line* without the word before the name of a firm that is addressed: "Messrs. Aurelle Ltd."."""
    first_word, _, rest = line.partition(" ")
    return rest if folding.key(first_word) in lexicon.phrases("letters", "titles") else line


def _in_sentences(page: Sequence[Row]) -> Iterator[tuple[str, str, Row]]:
    for row, text in _paragraphs(page):
        for sentence in _sentences(text):
            if not _tells_visit(sentence):
                continue
            yield from (("inspection_date", day, row) for day in days_told(sentence))
            yield from (("factory", firm, row) for firm in _firms_behind("places", sentence))
            yield from (("client", firm, row) for firm in _firms_behind("clients", sentence))
            yield from (("inspection_type", kind, row) for kind in [named_in(sentence)] if kind)
        for sentence in filter(_tells_goods, _sentences(text)):
            for product, item in _goods().findall(sentence):
                yield from (("product", product.strip(), row), ("items", item, row))
            yield from (("items", match[1], row) for match in _items().finditer(sentence) if _is_item(match[1]))


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of *text*; a point in the name of a firm or of "réf. WT-24" ends none."""
    named = [range(firm.start(), firm.end() - 1) for firm in _firm().finditer(text)]
    named += [range(item.start(), item.end()) for item in _items().finditer(text)]
    begin = 0
    for sign in _SENTENCE.finditer(text):
        if not any(sign.start() in span for span in named):
            yield text[begin : sign.end()].strip()
            begin = sign.end()
    yield text[begin:].strip()


def _paragraphs(page: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the lines of print that stand close under each other as one text, and the row that it begins in."""
    begun: Row | None = None
    last, text = None, ""
    for row in page:
        line = len(row.pieces) == 1 and not row.ruled
        near = last is not None and row.page == last.page and row.top - last.bottom < CLOSE * size_of(last)
        if begun is not None and not (line and near):
            yield begun, text
            begun = None
        if line:
            begun, text = (row, row.text) if begun is None else (begun, f"{text} {row.text}")
            last = row
    if begun is not None:
        yield begun, text


def _tells_visit(sentence: str) -> bool:
    """Tell whether *sentence* tells of this inspection, and not of one before or still to come."""
    visited = lexicon.mentions("letters", "visited", sentence)
    return visited and not (lexicon.is_earlier(sentence) or lexicon.mentions("letters", "to_come", sentence))


def _tells_goods(sentence: str) -> bool:
    """Tell whether *sentence* tells of the goods inspected, and not of a standard, a sample or another visit."""
    other = lexicon.is_earlier(sentence) or lexicon.mentions("letters", "compared", sentence)
    return not other and (_tells_visit(sentence) or lexicon.mentions("letters", "goods", sentence))


def days_told(sentence: str) -> Iterator[str]:
    """Yield the days of the visit that *sentence* gives: "On 7 October 2026", "done today, 19 September"."""
    for match in _day_words().finditer(sentence):
        if not is_day_of_visit(sentence[: match.start()], sentence[match.end() :]):
            continue
        told = sentence[match.end() : match.end() + LONGEST_DATE]
        begins = told[:1].isdigit() or month_of(re.split(r"[\s.]", told, maxsplit=1)[0]) is not None
        if begins and (day := dates.date(told)):
            yield day


@cache
def _day_words() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("letters")["days"]))
    return re.compile(rf"(?:(?<!\w)|(?<=(?-i:[\u2e80-\u9fff])))(?:{words}),?\s*(?=\w)", re.IGNORECASE)


def _firms_behind(words: str, sentence: str) -> Iterator[str]:
    """Yield the firms that stand right behind *words*: "in the warehouse of Lesna Igra d.o.o."."""
    for match in _before_firm(words).finditer(sentence):
        if firm := _firm().match(sentence, match.end()):
            yield firm[0]


@cache
def _before_firm(words: str) -> re.Pattern[str]:
    spaced, unspaced = in_both_scripts(folding.words_of("letters")[words])
    return re.compile(rf"(?<!\w)(?:{spaced})\s+|(?:{unspaced})\s*", re.IGNORECASE)


@cache
def _firm() -> re.Pattern[str]:
    """Return the pattern of a name in capitals that ends in the form of a company."""
    forms = "|".join(map(re.escape, sorted(folding.words_of("letters")["forms"], key=len, reverse=True)))
    word = r"(?:[^\W\d_a-zà-ÿ][\w'’\-]*|&|[0-9]\w*)"
    chinese = r"[\u4e00-\u9fff（）()]{3,24}?(?:有限公司|公司)(?![\u4e00-\u9fff]{0,3}公司)"
    return re.compile(rf"{word}(?:\s{word}){{0,{LONGEST_NAME}}}?,?\s(?:{forms})(?![^\W\u2e80-\u9fff])|{chinese}")


@cache
def _items() -> re.Pattern[str]:
    spaced, unspaced = in_both_scripts(folding.words_of("letters")["items"])
    return re.compile(rf"(?:(?<!\w)(?i:{spaced})\s+|(?:{unspaced})\s*)([A-Z0-9][A-Za-z0-9_./-]*[A-Za-z0-9])")


@cache
def _goods() -> re.Pattern[str]:
    """Return the pattern of goods between number and item: "1,500 sets of the wooden train set, item WT-24"."""
    said = folding.words_of("letters")
    groups = (lexicon.single_units(), said["items"], said["of"])
    units, items, of = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in groups)
    number = r"\d[\d.,'’ ]*\d"
    return re.compile(
        rf"(?<!\w){number}\s(?i:{units})\s(?i:{of})\s([^,.;:]{{5,70}}),\s(?i:{items})\s([A-Z0-9][\w./-]*\d[\w-]*)"
    )


def _is_item(text: str) -> bool:
    return is_code(text) and len(text) >= SHORTEST_CODE and any(map(str.isalpha, text))
