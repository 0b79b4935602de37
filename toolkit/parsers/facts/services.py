"""The kind of inspection that a title names: "Pre-Shipment Inspection Report", "终期验货报告"."""

import re
from collections.abc import Sequence
from functools import cache

from toolkit.model.report import Place
from toolkit.parsers.facts.earlier_visits import earlier_sentences, tells_of_earlier
from toolkit.parsers.facts.letterhead import MARKS, NUMBER, is_generic, title_words, top
from toolkit.parsers.layout.cells import Piece, Row, is_cjk
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.building import Built, built_of
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.remembered import remembered

SHORT = 4  # letters of an abbreviation
MOST_GOODS, LONGEST_GOODS = 2, 4  # words of goods in a title, signs of them
_HALVES = re.compile(r"\s+[/|–—-]\s+")
_CHINESE = Lazy(r"[\u4e00-\u9fff]{4,}", needs=has_cjk)


def service(rows: Sequence[Row], firm: str = "", heads: Sequence[Row] = ()) -> tuple[str, Place] | None:
    """Return the kind of inspection that the title names, as printed; none that stands in the name of the *firm* alone.

    The name of a firm may hold such words, too, and so may a sentence on the first page: a line that is a title and
    nothing else comes first, be it a running head. A sentence on an inspection before this one names none of this.
    """
    earlier = earlier_sentences(rows)
    told = [
        (_rank(line, text), text, Place(row.page, piece.box))
        for row in (*top(rows), *top(heads))
        for piece in row.pieces
        for line, text in _named_in_piece(piece)
        if not _is_in_name(text, line, firm) and not _is_of_earlier(line, text, earlier)
    ]
    return min(told, key=lambda one: one[0])[1:] if told else None


def _is_in_name(text: str, line: str, firm: str) -> bool:
    """Tell whether *text* stands in *line* only within the name of the *firm*: "Alster Warenprüfung, Hamburg"."""
    name, whole = folding.key(firm), folding.key(line)
    return bool(firm) and (whole in name or (name in whole and folding.key(text) not in whole.replace(name, " ")))


def _named_in_piece(piece: Piece) -> list[tuple[str, str]]:
    """Return lines of *piece* and the kind of inspection that each names; all of it where the title is broken off."""
    for lines in (piece.lines or (piece.text,), _HALVES.split(piece.text)):
        if told := [(line, text) for line in lines if not _is_firm(line) and (text := named_in(line))]:
            return told
    return []


def _rank(line: str, text: str) -> tuple[bool, bool, bool]:
    """Return what comes first: what fills its line or is a title, of those what says when, as titles below do.

    Of two such lines one calls itself a report: the other is what the firm does, beside its name. Behind a stroke may
    stand the goods.
    """
    title = _without_paper(line.strip(MARKS)).strip(MARKS)
    staged = lexicon.mentions("services_built", "stages", text)
    return not (_fills(line, text) or _is_titled(line)), not (_fills(line, text) and staged), title == line.strip(MARKS)


def _fills(line: str, text: str) -> bool:
    """Tell whether *text* is all of *line*, or all that stands before a stroke or beside the word for the paper."""
    title = _without_paper(line.strip(MARKS)).strip(MARKS)
    return text in (line.strip(MARKS), title, _HALVES.split(line)[0].strip(MARKS))


def _is_of_earlier(line: str, text: str, sentences: Sequence[str]) -> bool:
    """Tell whether *line* names *text* as the kind of an inspection before this one, and is no title.

    In small letters it goes on from the line before: "in order to conduct" over "a final random inspection".
    """
    titled = _fills(line, text) or _is_titled(_HALVES.split(line)[0])
    return not (titled and not line[:1].islower()) and tells_of_earlier(line, text, sentences)


def _is_titled(text: str) -> bool:
    return is_generic(folding.key(NUMBER.sub(" ", text)).split())


def _is_firm(text: str) -> bool:
    """Tell whether *text* is the name of a company and nothing else; in Chinese a title may follow it right away."""
    alone = len(_HALVES.split(text)) == 1 and not _CHINESE.search(text)
    return alone and lexicon.mentions("kinds", "company", text)


@remembered
def named_in(text: str) -> str | None:
    """Return the kind of inspection in *text*; of a title in two languages both."""
    halves = [_known(half) for half in _HALVES.split(text)]
    if len(halves) == 2 and halves[0] and halves[1]:  # noqa: PLR2004 - a wording and its translation
        return " / ".join((halves[0], halves[1]))
    return _of_goods(text) or _known(text) or _staged(text) or _beside_goods(text)


@remembered
def _known(text: str) -> str | None:
    """Return the longest of what the lexicon lists and what is built of its words: "Endprüfung vor Auslieferung"."""
    halves = [half for half in _HALVES.split(text) if half != text]
    return max(_listed(text) or "", *(_built(part) or "" for part in (text, *halves)), key=len) or None


def begins_with_service(text: str) -> bool:
    """Tell whether *text* begins with the kind of an inspection: "Final inspection by colour"."""
    named = named_in(text)
    return named is not None and text.strip().startswith(named)


def _listed(text: str) -> str | None:
    """Return the longest wording of the lexicon that *text* holds, as printed; "Fri" is a day, "FRI" none."""
    joined = folding.key(text).replace(" ", "")
    spoken = (phrase for phrase, run in _wordings() if run in joined)
    found = (printed for phrase in spoken if (printed := _as_printed(text, phrase)))
    return next((printed for printed in found if len(printed) > SHORT or printed.upper() == printed), None)


@cache
def _wordings() -> tuple[tuple[str, str], ...]:
    """Return the wordings for services, the longest first, each with its letters as one run."""
    return tuple((phrase, phrase.replace(" ", "")) for phrase in lexicon.phrases("kinds", "services"))


def _as_printed(text: str, phrase: str) -> str | None:
    words = [re.escape(word) for word in phrase.split()]
    match = re.search(r"[\s\-–]*".join(words), folding.simplified(text), re.IGNORECASE)
    before = text[: match.start()].rstrip("-")[-1:] if match else ""  # of "Pre-shipment" the whole is meant
    if match is None or (before.isalnum() and not is_cjk(before)):
        return None
    begin, end = text.rfind(" ", 0, match.start()) + 1, (text + " ").find(" ", match.end())
    coded = match[0].isascii() and any(map(str.isdigit, text[begin:end]))  # "PSI" in "AG-PSI-2291"
    return None if coded else text[match.start() : match.end()]


def _without_its_number(text: str) -> str:
    """Return a title without the number of the paper behind it: "Final control report No: KV-2026/905"."""
    before, _, number = text.rpartition(" ")
    first, _, sign = before.rpartition(" ")
    signs = folding.words_of("label_words")["number"]
    return first if NUMBER.fullmatch(number) and folding.key(sign) in signs else text


def _built(text: str) -> str | None:
    """Return the kind of inspection that *text* is built of, without the word for the paper."""
    for run in (*_CHINESE.findall(text), text):
        plain = _without_paper(_without_its_number(run).strip(MARKS))
        if _services().fullmatch(folding.key(plain)):
            return plain
    return None


def _of_goods(text: str) -> str | None:
    """Return the kind of inspection with its goods: "Final footwear inspection", "成衣尾期查货"."""
    if any(map(_is_of_goods_in_chinese, runs := [_without_paper(run) for run in _CHINESE.findall(text)])):
        return next(filter(_is_of_goods_in_chinese, runs))
    plain = _without_paper(text.strip(MARKS)).strip(MARKS)
    if lexicon.mentions("kinds", "company", plain) or any(map(str.isdigit, plain)):
        return None
    words = plain.split()
    for first in range(1, len(words)):
        for last in range(first + 1, min(first + MOST_GOODS, len(words) - 1) + 1):
            around = " ".join((*words[:first], *words[last:]))
            if _are_goods(words[first:last]) and _says_when(around) and _services().fullmatch(folding.key(around)):
                return plain
    return None


def _is_of_goods_in_chinese(run: str) -> bool:
    """Tell whether *run* names the goods and, behind them, what was done when: "成衣尾期查货"."""
    rests = (run[at:] for at in range(2, min(LONGEST_GOODS, len(run) - 1) + 1))
    return any(_says_when(rest) and _services().fullmatch(folding.key(rest)) for rest in rests)


def _says_when(text: str) -> bool:
    return lexicon.mentions("services_built", "stages", text)


def _are_goods(words: Sequence[str]) -> bool:
    """Tell whether *words* may be those of goods: they are none of a title, an act or a firm."""
    keys = {folding.key(word) for word in words}
    known = any(
        lexicon.mentions("kinds", name, " ".join(words)) for name in ("agencies", "firms", "offices", "sellers")
    )
    return all(map(str.isalpha, words)) and keys.isdisjoint(title_words()) and not known


def _staged(text: str) -> str | None:
    """Return the half of a title that says when, beside one that says what: "Inspection Report – Final Random"."""
    halves = [half.strip(MARKS) for half in _HALVES.split(text)]
    if len(halves) != 2:  # noqa: PLR2004
        return None
    told = [half for half in halves if _stages().fullmatch(folding.key(half))]
    titled = [half for half in halves if _is_titled(half) and lexicon.mentions("kinds", "inspection", half)]
    return told[0] if len(told) == 1 and titled and titled != told else None


def _beside_goods(text: str) -> str | None:
    """Return what the half of a title names that calls itself a report: "Final quality control report – Textiles"."""
    halves = [half.strip(MARKS) for half in _HALVES.split(text)]
    told = [built for half in halves if len(halves) > 1 and (built := _built(half)) and built != half]
    return told[0] if len(told) == 1 else None


@cache
def _stages() -> Built:
    words = folding.words_of("services_built")
    return built_of(words["stages"], (), words["beside"])


@cache
def _services() -> Built:
    words = folding.words_of("services_built")
    return built_of(words["acts"], words["stages"], words["beside"])


@remembered
def _without_paper(text: str) -> str:
    """Return a title without the word at one end that says that it is a report."""
    plain = folding.simplified(text)
    lower = plain.lower()
    for word, form in _papers():
        if word in lower and (match := form.fullmatch(plain)):
            begin, end = match.span(1) if match[1] else match.span(2)
            return text[begin:end].strip(MARKS)
    return text


@cache
def _papers() -> tuple[tuple[str, Lazy], ...]:
    """Return each word for a report, and the form of a title with it at one of its ends, the longest word first."""
    words = sorted(folding.words_of("services_built")["papers"], key=len, reverse=True)
    forms = (rf"{re.escape(word)}\b\s*(.+)|(.+?){re.escape(word)}" for word in words)
    return tuple((word.lower(), Lazy(form, re.IGNORECASE)) for word, form in zip(words, forms, strict=True))
