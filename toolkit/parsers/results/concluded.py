"""The result under the heading of the section that holds it: a sentence, a word, a box with either."""

from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.parsers.layout.cells import Row, is_cjk, lines_in_box, parted_by_size
from toolkit.parsers.layout.lines import LETTERED, is_lettered
from toolkit.parsers.layout.prose import paragraphs
from toolkit.parsers.results.option_lines import options_of
from toolkit.parsers.results.said import Said, said_in
from toolkit.parsers.results.told_freely import denies, may_hold_back
from toolkit.parsers.results.told_of_lot import names_goods, sentences_of, told_of_lot
from toolkit.parsers.words import building, folding, lexicon, outcomes
from toolkit.parsers.words.in_part import in_part
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import names_others
from toolkit.parsers.words.remembered import remembered

MOST_LINES = 8
FEWEST_OF_SENTENCE = 4  # words before the cell that holds its verdict
LONGEST_HEADING = 6  # words
_NEXT_PART = Lazy(r"\d{1,2}[.)]?\s+[^\W\d_][^.:：]*$")  # "2 Sampling", and no "1. The lot is accepted."
FAR = 3.0  # heights of a heading to its first line
LARGER = 1.2  # times the letters under them
_ENDS = (".", "!", "。", "！", ":", "：")  # of a sentence, or of words that announce what follows
APART = 1.6  # heights of a line to the next one of the same paragraph


def concluded(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield what the words under each heading of the overall result say; without a word what is not understood."""
    for line, text in under_headings(rows):
        told = told_of_lot(text)
        if told is not None:
            yield Said(told.word, line.page, line.pieces[0].box, told.text, whole=told.whole)
        elif names_goods(text) and in_part(text):  # "The goods conform in 2 of 3 cartons": of what becomes of them
            yield Said(None, line.page, line.pieces[0].box, text)


def summarised(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield what a summary says of the lot, in a report that has no other result: "For this reason it is rejected".

    So may a plain "Result" do, where the sentence under it begins with the goods: it may be that of a part as well.
    """
    for index, row in enumerate(rows):
        heads = len(row.pieces) == 1 and not row.ruled and len(row.text.split()) <= LONGEST_HEADING
        summary = heads and lexicon.mentions("label_words", "summary", row.text)
        if (summary or (heads and _names_result(row.text))) and (lines := _under(rows, index)):
            text = _joined([line.text for line in lines])
            told = told_of_lot(text) if summary or outcomes.without_subject(text) != text else None
            if told is not None and told.word:
                yield Said(told.word, lines[0].page, lines[0].pieces[0].box, told.text, whole=told.whole)


def under_headings(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield the words under each heading of the overall result, with the first of their lines; no options."""
    for index, row in enumerate(rows):
        heads = (len(row.pieces) == 1 or is_lettered(row)) and heads_result(row.text)
        if heads and (lines := _under(rows, index)) and not options_of(rows, index):
            yield lines[0], _with_stamp(lines)


def _with_stamp(lines: Sequence[Row]) -> str:
    """Return the text of *lines*; the verdict in a frame behind sentences is one of its own.

    A line without an end may turn what the frame says: "The lot is not" over "ACCEPTED".
    """
    *told, last = lines
    if told and _is_stamp(last):
        text = _joined(_texts(told)).rstrip()
        own = text.endswith(_ENDS) or not _may_turn([*sentences_of(text)][-1])
        return f"{text.rstrip(' .:：')}. {last.text}." if own else f"{text} {last.text}."
    return _joined(_texts(lines))


def _texts(lines: Sequence[Row]) -> list[str]:
    """Return the texts of *lines*; a verdict that a line begins with is at its end where the line ended on purpose.

    Not a pass: the next line may take it back, or say on what it depends.
    """
    texts = [_with_its_head(line) for line in lines]
    keeps = outcomes.verdict_at_start(texts[0]) in ("fail", "pending")
    if len(lines) > 1 and keeps and texts[0][-1].isalnum() and _is_ended(*lines[:2]):
        texts[0] = f"{texts[0]}."
    return texts


def _is_ended(line: Row, below: Row) -> bool:
    """Tell whether *line* had room for the first word of the sentence that begins *below* it, or is in larger print."""
    sizes = [max(word.size for word in row.words) for row in (line, below)]
    room = line.box[2] + (below.words[0].x1 - below.words[0].x0) < below.box[2]
    begins = below.text[:1].isupper() or is_cjk(below.text[:1])
    return begins and not line.ruled and (room or sizes[0] > LARGER * sizes[1])


def _may_turn(begun: str) -> bool:
    """Tell whether a sentence that was *begun* may deny the verdict behind it, or say whose it is."""
    return denies(begun) or names_others(begun) or may_hold_back(begun)


def _with_its_head(row: Row) -> str:
    """Return the text of *row*; words in larger letters that begin a box are parted from those under them.

    So is what stands beside the verdict of a line that came apart: "RESULT: | REJECTED | Major above the limit".
    """
    if _goes_on_beside(row) and len(row.pieces) > 2:  # noqa: PLR2004 - label and verdict
        return ". ".join((" ".join(piece.text for piece in row.pieces[:2]), *(p.text for p in row.pieces[2:])))
    lines = lines_in_box(row)
    head, rest = parted_by_size(lines, LARGER * min(word.size for word in lines[-1])) if lines else ("", "")
    return f"{head}. {rest}" if head else row.text


def run_in(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield what a paragraph says that begins with the heading of the result: "Result. The inspection is passed."."""
    for row, text in paragraphs(rows):
        heading, _, rest = text.partition(". ")
        if rest and len(heading.split()) <= LONGEST_HEADING and _names_result(heading):
            told = told_of_lot(rest)
            if told is not None and told.word:
                yield Said(told.word, row.page, row.pieces[0].box, told.text, whole=told.whole)


def _names_result(heading: str) -> bool:
    """Tell whether *heading* is that of the result in running text, where no number has to stand before it."""
    return heads_result(heading) or concept_of(heading) == "result" or lexicon.row_kind(heading) == "result"


def announced(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield each verdict that fills a line in a section whose heading announces one, behind its tables and sentences.

    "4 Summary and decision", a table of the parts, and "ACCEPTED" under it, be it on the next page.
    """
    announces = False  # the heading of a verdict stands above, and since then only a table
    for row in rows:
        if _heads_section(row):
            announces = bool(_of_verdict().fullmatch(folding.key(folding.without_number(row.text))))
        elif announces and not row.ruled and not outcomes.verdict(row.text):
            announces = False  # a line that may speak of a part
        elif announces and not row.ruled and len(row.pieces) == 1 and outcomes.verdict(row.text):
            yield from said_in(row.text, row.page, row.pieces[0].box)


@cache
def _of_verdict() -> building.Built:
    """Return what the heading of a verdict is built of: "Test results" has a word too many."""
    words = folding.words_of("label_words")
    beside = (*words["whole"], *words["held"], *words["beside"], *words["summary"])
    return building.built_of(words["verdict"], (), (*beside, *lexicon.phrases("results_about", "joined")))


def _heads_section(row: Row) -> bool:
    """Tell whether *row* is the heading of a section: words behind a number, which may stand apart."""
    plain = folding.without_number(row.text)
    few = len(plain.split()) <= LONGEST_HEADING and len(row.pieces) <= 2  # noqa: PLR2004 - number and words
    return not row.ruled and few and plain != row.text.strip() and not any(map(str.isdigit, plain))


@remembered
def heads_result(text: str) -> bool:
    """Tell whether *text* is the heading of the overall result: "F. Conclusion", "7 Result", "结论与处置".

    A plain "Result" is one only where it has the number of a section, and not of a part of one.
    """
    heading = LETTERED.sub("", text.strip(" :："))
    plain = folding.without_number(heading)
    if concept_of(plain) == "overall":
        return True
    lettered = heading != text.strip(" :：")
    numbered = lettered or (plain != heading and "." not in heading[: len(heading) - len(plain)].strip(" ."))
    if numbered and (concept_of(plain) == "result" or lexicon.row_kind(plain) == "result"):
        return True
    named = [set(map(concept_of, parts)) for parts in _in_two(plain)]
    return any("overall" in both and both <= {"overall", "result", None} for both in named)


def _in_two(heading: str) -> Iterator[tuple[str, str]]:
    """Yield both halves of a heading that names two things: "Conclusion and decision", "结论与处置"."""
    compared = folding.key(heading)
    for word in lexicon.phrases("results_about", "joined"):
        first, found, second = compared.partition(word if is_cjk(word[0]) else f" {word} ")
        if found and first and second:
            yield first, second


def _under(rows: Sequence[Row], index: int) -> list[Row]:
    """Return the lines under the heading in the row *index*: those of a box, or of the paragraph that follows."""
    lines: list[Row] = []
    last = rows[index]
    for row in rows[index + 1 : index + 1 + MOST_LINES]:
        height = last.bottom - last.top
        near = row.page == last.page and row.top - last.bottom < (APART if lines else FAR) * height
        if not lines and row.page == last.page + 1:
            near = True
        same = not lines or (row.ruled, row.table) == (lines[0].ruled, lines[0].table)
        if lines and near and _is_stamp(row):
            return [*lines, row]
        if not near or not same or not _tells(row):
            break
        lines.append(row)
        last = row
    return lines


def _is_stamp(row: Row) -> bool:
    """Tell whether *row* is a frame with nothing but a verdict, which ends the sentence over it: "as | REJECTED"."""
    return row.ruled and len(row.pieces) == 1 and row.text.isupper() and outcomes.verdict(row.text) is not None


def _tells(row: Row) -> bool:
    """Tell whether *row* is a line of words, and no heading, no label with its value and no options."""
    if not (len(row.pieces) == 1 or _goes_on_beside(row)) or offers(row.text):
        return False
    text = row.pieces[0].text
    label = text.split(":")[0].split("：")[0]
    if _NEXT_PART.match(text) and len(text.split()) <= LONGEST_HEADING:
        return False
    return not lexicon.meaning("headings", text) and concept_of(label) in (None, "overall", "result")


def _goes_on_beside(row: Row) -> bool:
    """Tell whether *row* is one line of words that came apart behind a colon: "The lot is judged: | not accepted".

    More may stand beside them where they are a label and its verdict.
    """
    first, *others = (piece.text.rstrip() for piece in row.pieces)
    if len(others) == 1 and len(first.split()) >= FEWEST_OF_SENTENCE and first[-1].isalnum():
        return outcomes.verdict(others[0]) is not None  # "… the lot of 3,200 pcs is | ACCEPTED"
    if row.ruled or not others or not first.endswith((":", "：")):
        return False
    label = row.pieces[0].text.strip(" :：")
    judged = concept_of(label) in ("overall", "result") and outcomes.verdict(row.pieces[1].text) is not None
    return len(row.pieces) == 2 or judged  # noqa: PLR2004 - label and verdict


def _joined(lines: Sequence[str]) -> str:
    """Return *lines* as one text; a verdict that fills the first of them is no part of the sentence under it."""
    text = lines[0]
    if len(lines) > 1 and text[-1:].isalnum() and text.isupper() and outcomes.verdict(text):
        text = f"{text}."
    for line in lines[1:]:
        text += line if is_cjk(text[-1:]) and is_cjk(line[:1]) else f" {line}"
    return text
