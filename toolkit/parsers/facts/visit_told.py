"""When, where and for whom the goods were seen, as a line of the head tells it: "Checked 17.10.2025 at Haian Garment".

The day stands right behind a word for the visit. Works are a name in capitals behind "at" that has a word for a trade
or the form of a company, so that no town is taken for one. A client stands behind "for" in a line that also has a day
or a number.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.facts.clauses import clauses
from toolkit.parsers.facts.letters import days_told
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.words import dates, folding, lexicon
from toolkit.parsers.words.alternatives import in_letters
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.labels_built import is_of_no_name
from toolkit.parsers.words.lazily import Lazy, has_digit

LONGEST = 400  # characters of a passage
MOST_WORDS = 6  # of a name
_SENTENCE = re.compile(r"(?<=\w{3})[.!?]\s+(?=[^\W\d_a-z])|[。！？]")
_DATE = (
    r"(?:\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?|\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?:\s+of|\s+de)?[\s./-]{1,3}"
    r"(?:\d{1,2}|[^\W\d_]{3,10})[\s.,/-]{1,3}(?:del?\s+)?(?:\d{4}|\d{2})(?!\d)|[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})"
)
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\s,;:()/]*"
_CODE = r"[A-Z]{1,6}[-/]?\d[\w/-]*"
_HAS_NUMBER = re.compile(r"\d{3}")
_END = Lazy(r"\s*(?:[,.;()（）/|]|[–—-]\s|$)")


def visit_told(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield the day, the works and the client that passages of the head, *rows*, tell in words of their own."""
    for row, text in (*paragraphs(rows), *_cells(rows)):
        if len(text) > LONGEST:
            continue
        for sentence in filter(_is_of_this_visit, _SENTENCE.split(text)):
            for concept, value in (*_days(sentence), *_works(sentence), *_clients(sentence)):
                yield Entry(concept, value, row.page, row.box)


def lone_days(rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield each day that stands in the head, *rows*, as a clause of its own: "Protocol 17 | 17 April 2026"."""
    for row in rows:
        before = ""
        for part in clauses(row):
            day, label, before = part.text.strip(" .,()"), before, part.text
            apart = any(piece.text == part.text for piece in row.pieces)
            if not (apart and _is_label(label)) and _only_date().fullmatch(day) and dates.date(day, "dmy"):
                yield Entry("inspection_date", day, row.page, part.box)


def _is_label(before: str) -> bool:
    """Tell whether what stands *before* a day may say of what it is: "Vessel date", and not "Protocol 17"."""
    named = any(lexicon.mentions("label_words", name, before) for name in ("held", "paper", "visit"))
    return bool(before.strip()) and not named and not any(map(str.isdigit, before))


def days_in(text: str) -> list[str]:
    """Return the dates of *text* as they are printed."""
    return [match[0] for match in _only_date().finditer(text)]


def _cells(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    return ((row, piece.text) for row in rows if len(row.pieces) > 1 for piece in row.pieces)


def _is_of_this_visit(sentence: str) -> bool:
    """Tell whether *sentence* speaks of no other visit: "at the request of the buyers" asks for none to come."""
    plain = _on_behalf().sub(" ", sentence)
    return not (lexicon.is_earlier(sentence) or lexicon.mentions("letters", "to_come", plain))


@cache
def _on_behalf() -> re.Pattern[str]:
    words = [word for word in folding.words_of("told_visit")["for"] if " " in word]
    return re.compile(rf"(?<!\w)(?i:{in_letters(words)})(?!\w)")


def _days(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield the day right behind a word for the visit, or behind "today"; small words may stand between."""
    if not has_digit(sentence):
        return
    named = list(_visited_on().finditer(sentence)) if _names_visit(sentence) else []
    if any(_is_yet_to_come(sentence[: match.start()], match["date"]) for match in named):
        return
    told = [match["date"] for match in named]
    told += [match["date"] for match in _today().finditer(sentence)]
    if not told and lexicon.mentions("letters", "visited", sentence):
        told = list(days_told(sentence))
    yield from (("inspection_date", day) for day in told if dates.date(day, "dmy"))


def _is_yet_to_come(before: str, day: str) -> bool:
    """Tell whether an inspection on *day* is but what another visit was made for: "came on 2 May to agree on the".

    What stands *before* it tells of that visit and its day, and not that it was made to inspect.
    """
    visited = lexicon.mentions("visit_made_for", "visits", before)
    another = any(dates.date(other, "dmy") != dates.date(day, "dmy") for other in days_in(before))
    return visited and another and _made_for().search(before) is None


@cache
def _made_for() -> re.Pattern[str]:
    """Return the pattern of the end of "visited the works for a final", where the word for an inspection follows."""
    words = in_letters(folding.words_of("visit_made_for")["purposes"])
    return re.compile(rf"(?<!\w)(?i:{words})(?:\s[\w-]+)?\s*$")


def _names_visit(sentence: str) -> bool:
    return lexicon.mentions("label_words", "visit", sentence) or lexicon.mentions("told_visit", "nouns", sentence)


@cache
def _visited_on() -> re.Pattern[str]:
    visit = in_letters((*folding.words_of("label_words")["visit"], *folding.words_of("told_visit")["nouns"]))
    small = in_letters(folding.words_of("told_visit")["between"])
    return re.compile(rf"(?<!\w)(?i:{visit})(?:[\s:,(.]+(?:(?i:{small})|{_CODE})){{0,4}}[\s:,(./]+(?P<date>{_DATE})")


@cache
def _today() -> re.Pattern[str]:
    words = in_letters(folding.words_of("told_visit")["today"])
    return re.compile(rf"(?<!\w)(?i:{words})[\s,(（]+(?P<date>{_DATE})")


@cache
def _only_date() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w./-]){_DATE}")


def _works(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield the works behind "at" or "visited" in a sentence on the visit."""
    if not _tells_visit(sentence):
        return
    for match in _at().finditer(sentence):
        if (name := _name_at(sentence, match.end())) and is_works(name):
            yield "factory", name


def _tells_visit(sentence: str) -> bool:
    dated = lexicon.mentions("label_words", "visit", sentence) and re.search(_DATE, sentence) is not None
    return dated or lexicon.mentions("letters", "visited", sentence)


def _clients(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield whom a line with a number or a day is "for": "Job BK-90617 for Norrland Oy"."""
    for match in _for().finditer(sentence):
        before = sentence[: match.start()]
        numbered = _HAS_NUMBER.search(before) or lexicon.mentions("told_clauses", "written", before)
        name = _name_at(sentence, match.end())
        if name and numbered and not _is_of_paper(name):
            yield "client", name


def _name_at(text: str, start: int) -> str:
    """Return the name in capitals that begins at *start* and ends its clause; empty where a sentence goes on."""
    match = _name().match(text, start)
    if match is None:
        return ""
    ends = _END.match(text, match.end()) or _ends_name().match(text, match.end())
    return match[0].strip(" ,.") if ends else ""


@cache
def _name() -> re.Pattern[str]:
    joining = in_letters(folding.words_of("told_visit")["joining"])
    forms = in_letters(folding.words_of("letters")["forms"])
    return re.compile(
        rf"(?!(?:{_DATE}))(?:{_WORD}|\d\w*(?=\s[A-Z]))(?:\s(?:&|{_WORD}|(?:{joining})\s{_WORD})){{0,{MOST_WORDS}}}"
        rf"(?:,?\s(?:{forms})(?!\w))?"
    )


@cache
def _ends_name() -> re.Pattern[str]:
    """Return the pattern of the words that begin the next thing told: "at Haian Garment on 17 October", "for us"."""
    words = in_letters(folding.words_of("told_visit")["ends"])
    return re.compile(rf"\s(?i:{words})(?!\w)")


@cache
def _at() -> Lazy:
    places = (*folding.words_of("letters")["places"], *folding.words_of("told_visit")["places"])
    return Lazy(rf"(?<!\w)(?i:{in_letters(places)})\s+(?=[^\W\d_a-z])", needs=may_hold(lambda: places))


@cache
def _for() -> re.Pattern[str]:
    before, titles = (in_letters(folding.words_of("told_visit")[name]) for name in ("for", "titles"))
    return re.compile(rf"(?<!\w)(?:{before})\s+(?:(?:{titles})\.?\s)?(?=[^\W\d_a-z])")


def is_works(name: str) -> bool:
    """Tell whether *name* can be that of works: it has the form of a company, a word for works or for a trade."""
    groups = (("label_words", "factory"), ("kinds", "company"), ("told_visit", "trades"))
    named = len(name.split()) > 1 and any(lexicon.mentions(group, word, name) for group, word in groups)
    return named and not is_of_no_name(name)


def _is_of_paper(name: str) -> bool:
    """Tell whether *name* is a word of papers, an act or a time, and no firm: "for Final Inspection"."""
    groups = (("kinds", "inspection"), ("label_words", "visit"), ("told_visit", "no_client"))
    spoken = any(lexicon.mentions(group, word, name) for group, word in groups)
    return spoken or concept_of(name) is not None or any(map(str.isdigit, name))
