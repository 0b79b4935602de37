"""Results that stand beside or under a plain “Result”, and options that are the only ones of a report."""

from collections.abc import Iterator, Sequence

from toolkit.parsers.facts import letterhead
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.results.option_lines import Offered, offered, options_of
from toolkit.parsers.results.said import Said, labels, said_in
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.options import BOX, begins_with_box, begins_with_option, choice
from toolkit.parsers.words.others import is_of_others, names_others

LONGEST_HEADING = 6  # words
FEWEST_OF_SENTENCE = 3  # words
FEWEST_CHOICES = 3  # of the whole: two are of any question


def plain_result(found: Sequence[Entry], rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict beside a plain "Result": under that word, or one of several, it is the result of a part."""
    for entry in plain_results(found, rows):
        yield from said_in(entry.text, entry.page, entry.box)


def plain_results(found: Sequence[Entry], rows: Sequence[Row]) -> Iterator[Entry]:
    """Yield what stands beside a plain "Result" on the first page and is no part's."""
    listed = listed_options(rows)
    parts = {(row.page, piece.box) for row in rows if offers(row) or id(row) in listed for piece in row.pieces}
    first = letterhead.first_page(rows)
    for entry in found:
        plain = entry.concept == "result" and entry.page == first and not entry.below
        if plain and (entry.page, entry.box) not in parts:
            yield entry


def plain_choice(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield what the only options of the report under a plain "Result" say: "RESULT: □ ACCEPT ■ REJECT □ HOLD".

    Right under figures by class they are of those, but not under the rules of their table. Under a heading they are of
    the part that it names; on the first page it may be the report's title.
    """
    found = list(_offered(rows, pages))
    for above, row, options in found if len(found) == 1 else ():
        beside = above.pieces[:1] if above is not None and above.table == row.table else ()
        of_figures = any(lexicon.row_kind(piece.text) is not None for piece in beside) and not _is_under_result(
            above, row
        )
        of_part = above is not None and len(above.pieces) == 1 and row.page != letterhead.first_page(rows)
        word = outcomes.RESULTS.get(options.choice.verdict or "")
        if not of_figures and not of_part:
            told = options.choice.text or " | ".join(line.text for line in options.rows)
            yield Said(word, row.page, row.box, told, options.whole)


def unnamed_choice(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield what the only options of the report say that nothing stands before: "☐ Accepted ☐ Refused ☑ Pending".

    They are under a heading of the office's own that speaks of its conclusion: "What we say at the end", or they name
    the goods themselves: "[ ] Shipment released [X] Shipment rejected". Any other may be that of a check, or of what
    somebody else fills in.
    """
    found = [
        (above, row, choice(row, pages[row.page]))
        for above, row in zip([None, *rows], rows, strict=False)
        if begins_with_box(row, pages[row.page])
    ]
    chosen = [(above, row, each) for above, row, each in found if each is not None]
    for above, row, each in chosen if len(chosen) == 1 else ():
        apart = above is None or not _is_for_others(above.text)
        headed = above is not None and concludes(above.text) and each.options >= FEWEST_CHOICES
        if apart and (headed or _name_goods(row)) and each.verdict is not None:
            yield Said(outcomes.RESULTS.get(each.verdict), row.page, row.box, each.text or row.text)


def _is_for_others(heading: str) -> bool:
    """Tell whether what stands under *heading* is somebody else's to fill in: "For the buyer's use"."""
    short = len(heading.split()) <= LONGEST_HEADING and not heading.rstrip().endswith((".", "。"))
    return is_of_others(heading) or (short and names_others(heading))


def _name_goods(row: Row) -> bool:
    """Tell whether several options of *row* say of the goods what becomes of them."""
    options = [words.strip() for words in BOX.sub("\n", row.text).split("\n")]
    said = [words for words in options if outcomes.without_subject(words) != words and outcomes.verdict_at_start(words)]
    return len(said) > 1


def _offered(rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[tuple[Row | None, Row, Offered]]:
    """Yield the options that stand beside or under a plain "Result", with the row above those in one line."""
    for index, (above, row) in enumerate(zip([None, *rows], rows, strict=False)):
        page = pages[row.page]
        in_line = choice(row, page) if _is_label(row) else None
        lines = offered(rows, index, page) if _is_label(row) and (in_line is None or in_line.verdict is None) else None
        if lines is not None:
            yield from [(above, row, lines)] if lines.to_tick else []
            continue
        under = _is_under_result(above, row) and not options_of(rows, index - 1)
        if (under or _is_label(row) or labels("result", row.text)) and (chosen := choice(row, page)) is not None:
            yield above, row, Offered(chosen, (row,))


def listed_options(rows: Sequence[Row]) -> set[int]:
    """Return the ids of the rows that are options under a label of the result: no such row is a verdict by itself."""
    labels_of = (index for index, row in enumerate(rows) if _is_label(row) or labels("overall", row.text))
    return {id(line) for index in labels_of for line in options_of(rows, index)}


def _is_label(row: Row) -> bool:
    """Tell whether *row* begins with a plain "Result"."""
    label = folding.without_number(row.pieces[0].text) if row.pieces else ""
    return concept_of(label) == "result" or lexicon.row_kind(label) == "result"


def _is_under_result(above: Row | None, row: Row) -> bool:
    """Tell whether *row* begins with an option and stands under a plain "Result" that fills its line."""
    if above is None or len(above.pieces) != 1 or above.page != row.page or above.ruled:
        return False
    return begins_with_option(row.text) and concept_of(folding.without_number(above.text)) == "result"


def concludes(heading: str) -> bool:
    said = lexicon.phrases("set_apart", "concluding")
    return not set(folding.key(heading).split()).isdisjoint(said) or any(is_cjk(w[0]) and w in heading for w in said)


def offers(row: Row) -> bool:
    """Tell whether *row* holds several verdicts: options to tick, or one for each class."""
    return len(verdicts_in_cells(row)) > 1


def verdicts_in_cells(row: Row) -> list[str]:
    """Return the verdicts that the cells of *row* begin with; a sentence that says the same again is no other one."""
    told = [(piece.text, verdict) for piece in row.pieces if (verdict := outcomes.verdict_at_start(piece.text))]
    return [verdict for at, (text, verdict) in enumerate(told) if not (at and _says_again(text, verdict, told[0][1]))]


def _says_again(text: str, verdict: str, first: str) -> bool:
    """Tell whether *text*, behind a cell with the verdict *first*, is a sentence to the same effect."""
    return verdict == first and is_sentence(text) and not BOX.search(text)


def is_sentence(text: str) -> bool:
    several = len(text.split()) >= FEWEST_OF_SENTENCE or is_cjk(text[:1])
    return several and text.rstrip().endswith((".", "!", "。", "！"))
