"""Label and value in one run of text: "Report No.: 17", "Sample size 80", a cell with a label over its value."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Box
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.by_class import by_class
from toolkit.parsers.words.colon_labels import QUANTITIES, WORDS, labels_before_colons
from toolkit.parsers.words.labels import LONGEST_LABEL, NUMERIC, concept_of
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.number_with_date import DATED, told_with_date
from toolkit.parsers.words.order_with_quantity import BOTH, told_of_order
from toolkit.parsers.words.remembered import remembered

_OF_CLASS = frozenset({"aql_critical", "aql_major", "aql_minor"})
LONGEST_NUMBER = 60  # characters of a value that follows its label without a colon
_FIRST_NUMBER = re.compile(r"\d{1,2}(?![\d.,/-]*\d)\W*(?P<behind>[^\W\d_]+)")
_STROKES = ("/", "／", "&")
_OPEN_STROKE = re.compile(r"(?<=\S)\s+[–—-]$")  # that parts a value from the next label
_CLAUSE = re.compile(
    r"(?<=[^\d\s.])(?<!(?i:no|nr|ef|éf|\.o))\.\s+"  # "Report no. 17" and "P.O. 17" are one clause
    r"|(?<=\d)\.\s+(?=[A-Z])|[;；|。]\s*|，\s*(?=\D)|,\s*(?=[^\W\d_]{2})|\s[-–—·•]\s"
)
_BEHIND_RATES = re.compile(r"\s[–—-]\s+(?=[^\W\d_]{3})")  # "AQL 0 / 2.5 / 4.0 - Level II"
_GLUED = Lazy(r"([\u4e00-\u9fff]{2,8})(?=\d[\d,]*\s?[\u4e00-\u9fff])", needs=has_cjk)  # "批量10000个"
_LEADER = re.compile(r"[^\W\d_]\s+[._]{4,}\s")  # "Date de | livraison ______ 12/12/2026" goes on as a label
_CHINESE_START = Lazy(r"[\u4e00-\u9fff]{2,8}(?=\s?\d)", needs=has_cjk)
_TWO_SCRIPTS = Lazy(r"(?P<chinese>[\u4e00-\u9fff]{2,8})\s*(?P<rest>[A-Za-z].*)$", needs=has_cjk)
_CAPITAL_INSIDE = re.compile(r"[A-Z][a-z]+(?=[A-Z\d])")
_ENDING = frozenset({"report_no", "po_numbers", "inspection_date", "report_date"})
FLUSH = 2.0  # points
NEXT = 2.2  # heights of a row to the next one
_LABEL_GOES_ON = re.compile(r"\D{0,20}[:：]")  # "n° : 4471" behind "Commande"
_HAS_FIGURE = re.compile(r"\S*\d\S*(?:\s[(（].*)?$")
_LISTED = re.compile(r"\s*[,;/]\s+|\s+/\s*")
_SLASHES = (re.compile(r"\s+/\s+"), re.compile(r"\s*/\s*"))


class Entry(Struct, frozen=True):
    """A value with the concept its label stands for; *rank* 0 is the first value under a heading."""

    concept: str
    text: str
    page: int
    box: Box
    rank: int = 0
    column: bool = False
    below: bool = False
    lines: tuple[str, ...] = ()  # of a value set below its label in several lines


def goes_on_below(above: Entry, entry: Entry) -> bool:
    """Tell whether *entry* stands right under *above*, in the next row of a form beside the same label again."""
    height = above.box[3] - above.box[1]
    beside = not (above.below or entry.below or above.rank or entry.rank) and above.page == entry.page
    flush = abs(above.box[0] - entry.box[0]) <= 1 and abs(above.box[2] - entry.box[2]) <= height
    return beside and flush and 0 < entry.box[1] - above.box[1] < NEXT * height and " " not in entry.text


def told_apart(entry: Entry) -> Iterator[Entry]:
    """Yield *entry*; of a label that names several fields, one for each, where the value has as many parts."""
    if entry.concept == BOTH:
        yield from (replace(entry, concept=concept, text=value) for concept, value in told_of_order(entry.text))
        return
    if entry.concept.endswith(DATED):
        field = entry.concept.removesuffix(DATED)
        yield from (replace(entry, concept=concept, text=value) for concept, value in told_with_date(field, entry.text))
        return
    concepts = entry.concept.split("/")
    values = next((found for mark in _SLASHES if len(found := mark.split(entry.text)) == len(concepts)), None)
    if values is None and set(concepts) == {"supplier", "factory"} and "/" not in entry.text:
        values = [entry.text, entry.text]  # one firm that sells and makes
    if set(concepts) == {"product", "items"} and all(map(_HAS_FIGURE.match, _LISTED.split(entry.text))):
        concepts, values = ["items"], None  # "Artikel / Modell"
    for concept, value in zip(concepts, [entry.text] if len(concepts) == 1 else values or [], strict=False):
        counted = len(concepts) > 1 and concept == "po_numbers" and any(each in QUANTITIES for each in concepts)
        yield replace(entry, concept="ordered" if counted else concept, text=value.strip())  # "Order / offered"


def has_label(piece: Piece) -> bool:
    """Tell whether *piece* holds a label before a colon."""
    return bool(labels_before_colons(piece.text))


def on_next_line(label: str, head: Piece, lines: Sequence[Row]) -> Iterator[Entry]:
    """Yield the figure that begins the next line where a label with its colon ends a full one: "… Sample size:"."""
    row, below = lines[0], lines[-1]
    open_end = head.text.rstrip().endswith((":", "：")) and row.pieces[-1] is head and not row.ruled
    near = below is not row and below.page == row.page and below.top - row.bottom < 0.5 * (row.bottom - row.top)
    if open_end and near and not below.ruled and len(below.pieces) == 1:
        value, first = below.pieces[0], row.pieces[0]
        if value.text[:1].isdigit() and not has_label(value) and abs(value.ink[0] - first.ink[0]) <= FLUSH:
            yield Entry(label, value.text, row.page, value.box)


def inline(piece: Piece, page: int) -> Iterator[Entry]:
    """Yield what a cell or a line says of itself: a label over its value, beside it, or before a number."""
    for concept, value in _stacked(piece.lines) or _line_by_line(piece) or _in_a_line(piece):
        yield Entry(concept, value, page, piece.box)


def _line_by_line(piece: Piece) -> list[tuple[str, str]]:
    """Return label and value of a cell whose lines each have their own, with what goes on below the value.

    "Prüfbericht-Nr. HV-25-2207" over "Prüfer: J. Lin": only some have a colon.
    """
    groups: list[list[str]] = []
    for line in piece.lines:
        if not groups or _begins_with_label(line):
            groups.append([line])
        else:
            groups[-1].append(line)
    if sum(_begins_with_label(group[0]) for group in groups) < 2:  # noqa: PLR2004 - several
        return []
    return [told for group in groups for told in _in_a_line(replace(piece, text=" ".join(group), lines=tuple(group)))]


def _begins_with_label(line: str) -> bool:
    mark = next(iter(labels_before_colons(line)), None)
    if mark is not None:
        return mark[1] == 0
    return any(concept in _ENDING or concept in QUANTITIES for concept, _ in _without_colon(line))


def _stacked(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return label and value of a cell that sets labels over their values; none where its first line is no label."""
    lines = _with_open_labels(lines)
    labels = [concept_of(line) for line in lines]
    starts = [place for place, label in enumerate(labels[:-1]) if label]
    if len(lines) < 2 or not starts or (starts[0] and len(starts) < 2):  # noqa: PLR2004 - a last line may be a word
        return []
    ends = [*starts[1:], len(lines)]
    values = [" ".join(lines[start + 1 : end]) for start, end in zip(starts, ends, strict=True)]
    return [(labels[start] or "", value) for start, value in zip(starts, values, strict=True) if value]


def _with_open_labels(lines: Sequence[str]) -> Sequence[str]:
    """Return *lines*, each with the one below where a stroke between them leaves a label open: "Style /", "colour"."""
    joined: list[str] = []
    for line in lines:
        if joined and (joined[-1].endswith(_STROKES) or line.startswith(_STROKES)):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def _in_a_line(piece: Piece) -> Iterator[tuple[str, str]]:
    """Yield label and value of a running text, with a colon between them or before a number."""
    text = piece.text
    marks = labels_before_colons(text)
    if not marks:
        told = _behind_both(text)
        yield from [told] if told is not None else _in_lines(piece)
        return
    yield from _without_colon(text[: marks[0][1]])
    for number, (concept, _, end) in enumerate(marks):
        stop = marks[number + 1][1] if number + 1 < len(marks) else len(text)
        value = _OPEN_STROKE.sub("", text[end:stop].strip(" ,;|")).strip(" ,;|")
        if number + 1 < len(marks):
            value = _without_stop(value)
        if value:
            yield concept, value
            yield from _without_colon(value)


def _behind_both(text: str) -> tuple[str, str] | None:
    """Return label and value of a text that begins with a label in two scripts: "客户 Customer Oakhollow Inc."."""
    match = _TWO_SCRIPTS.match(text)
    if match is None or concept_of(match["chinese"]) is None:
        return None
    rest = match["rest"]
    ends = [word.end() for word in WORDS.finditer(rest)][:LONGEST_LABEL]
    glued = _CAPITAL_INSIDE.match(rest)  # recognised without its space: "CustomerOakhollow", "Lot5,040"
    for end in (*reversed(ends), *([glued.end()] if glued else ())):
        latin, value = rest[:end], rest[end:].strip()
        if value and concept_of(latin) is not None and (concept := concept_of(f"{match['chinese']} {latin}")):
            return (concept, value) if concept_of(value) is None else None
    return None


def _without_stop(value: str) -> str:
    """Return *value*, behind which another sentence begins, without the point between them; "Ltd." keeps its own."""
    if value.endswith(("..", "。")):
        return value[:-1]
    last = value.rsplit(" ", 1)[-1].removesuffix(".")
    dotted = "." in last or folding.key(last) in folding.words_of("label_edges")["dotted"]
    return value if dotted else value.removesuffix(".")


def _in_lines(piece: Piece) -> Iterator[tuple[str, str]]:
    """Yield label and number; a number of the report, an order or a day ends with its line of print."""
    ending = {concept: value for line in piece.lines for concept, value in _without_colon(line) if concept in _ENDING}
    for concept, value in _without_colon(piece.text):
        yield concept, ending.pop(concept, value)
    yield from ending.items()


@remembered
def _without_colon(text: str) -> tuple[tuple[str, str], ...]:
    """Return label and number of clauses such as "Sample size 80" or "Report # BH-6604"."""
    return tuple(_clauses(text))


def _without_second_half(value: str, concept: str | None) -> str:
    """Return *value* without the Chinese half of its label that no space parts from it: "sample size 样本数125 pcs"."""
    half = _CHINESE_START.match(value) if concept else None
    return value[half.end() :].strip() if half and concept_of(half[0]) == concept else value


def _is_figure(value: str) -> bool:
    """Tell whether *value* can be that of a label before it without a colon: it is short and holds no other label."""
    short = len(value) <= LONGEST_NUMBER and any(map(str.isdigit, value))
    return short and _LABEL_GOES_ON.match(value) is None and _LEADER.search(value) is None


def _numbers_lot(value: str) -> bool:
    """Tell whether the figure behind a bare word for a lot is its number: "Los 2: Rucksack", "Lote 1 rechazado".

    Two signs are no size of a lot, but before a word for goods: "Lot 50 sets".
    """
    number = _FIRST_NUMBER.match(value)
    return number is not None and folding.key(number["behind"]) not in lexicon.single_units()


def _ends_before(concept: str | None, word: str) -> bool:
    """Tell whether *word* ends what is told before: in "1,000 pcs. ordered, 900 pcs. packed" the state is of 1,000."""
    return concept in QUANTITIES and word.endswith(",")


def _named(words: Sequence[str], length: int, text: str) -> str | None:
    """Return what the first *words* label; not the AQL of one class where *text* goes on with those of others.

    "AQL Major 2.5 Minor 4.0; critical is not allowed": the first word labels all of them.
    """
    concept = concept_of(" ".join(words[:length]))
    single = concept in _OF_CLASS and concept_of(words[0]) == "aql"
    return None if single and len(by_class(text.partition(words[0])[2])) > 1 else concept


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    for clause in _CLAUSE.split(text):
        glued = _GLUED.match(clause) if clause and has_cjk(clause) else None
        if glued and concept_of(glued[1]) in NUMERIC:
            yield concept_of(glued[1]) or "", clause[glued.end(1) :]
            continue
        words = clause.split() if clause else []
        for length in range(min(LONGEST_LABEL, len(words) - 1), 0, -1):
            concept = _named(words, length, text)
            value = _without_second_half(" ".join(words[length:]), concept)
            if concept == "aql":  # its values may be parted by commas, as clauses are
                value = _BEHIND_RATES.split(text[text.index(clause) + len(" ".join(words[:length])) :])[0].strip()
            if (concept == "lot" and length == 1 and _numbers_lot(value)) or _ends_before(concept, words[length - 1]):
                break
            if concept in NUMERIC and _is_figure(value):
                yield concept, value
                break
            if concept == "level":
                yield concept, value
                break
