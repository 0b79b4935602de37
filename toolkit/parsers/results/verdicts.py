"""The verdicts a report prints: overall and by AQL. They may differ, and a word alone in a sentence is no verdict."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.pages import Box, Page
from toolkit.parsers.lists.tick_columns import LONGEST_LIST, ticked_columns, verdict_columns
from toolkit.parsers.lots.told_of_whole import told_of_whole
from toolkit.parsers.problems import error
from toolkit.parsers.results.agreeing import Verdict, agreed
from toolkit.parsers.results.concluded import announced, concluded, run_in, summarised
from toolkit.parsers.results.failed_shares import tells_failed_share
from toolkit.parsers.results.framed import behind_their_label, under_their_label
from toolkit.parsers.results.loud import is_loud, seen_first
from toolkit.parsers.results.option_lines import offered
from toolkit.parsers.results.plain_boxes import plain_box
from toolkit.parsers.results.plain_results import listed_options, plain_choice, plain_result, verdicts_in_cells
from toolkit.parsers.results.said import SAME_LINE, Said, labels, said_in
from toolkit.parsers.results.told_of_lot import first_sentence, told_of_lot
from toolkit.parsers.results.unlabelled import in_title_bar, names_figures, standing_alone
from toolkit.parsers.words import classes, folding, lexicon, outcomes
from toolkit.parsers.words.bans import may_be_either
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.options import BOX, begins_with_option, choice, offers
from toolkit.parsers.words.others import is_of_others

_DASH = re.compile(r"\s[–—=-]\s|[:：]\s")
_PARTS = re.compile(r"[;；。]|\.\s")
LONGEST_RESULT = 60  # characters: what is longer tells and does not judge
LONGEST_HEAD = 3  # words of a head over verdicts
OVER = 2.0  # heights of a verdict between it and the label under it


def overall(
    rows: Sequence[Row],
    heads: Sequence[Row],
    found: Sequence[Entry],
    pages: Sequence[Page],
    first_table: tuple[int, float],
) -> Verdict:
    """Return the overall result: what is labelled so, else the verdict that stands by itself on the first page.

    *first_table* is page and top of the first table of counts: a small verdict below it belongs to a check.
    """
    by_number = {page.number: page for page in pages}
    labelled = [
        *_labelled("overall", [*rows, *heads], found, by_number),
        *behind_their_label("overall", [*rows, *heads]),
        *under_their_label("overall", rows),
        *concluded(rows),
        *run_in(rows),
        *told_of_whole(rows),
        *_begins_box(rows),
    ]
    labelled = [one for one in _without_words_of_options(labelled) if not _explains_verdicts(one.text)]
    plain = [*plain_result(found, rows), *plain_choice(rows, by_number), *plain_box(rows)]
    listed = listed_options(rows)
    others = [row for row in rows if id(row) not in listed]
    alone = [*plain, *in_title_bar(heads), *in_title_bar(others), *standing_alone(others, first_table)]
    seen = seen_first(rows)
    loud = [said for said in alone if (said.page, said.box) in seen]
    if any(said.word for said in labelled):
        return agreed([*labelled, *loud], "overall result")
    unclear = _not_understood(found, {*_first_of_several(rows), *_heads(rows)})
    if unclear.problems or labelled:  # a small word somewhere else does not stand in for it
        return agreed(loud or labelled, "overall result") if loud or labelled else unclear
    told = alone or list(announced(others)) or list(summarised(others))
    return agreed(told, "overall result") if told else _of_others_only([*heads, *rows])


def _without_words_of_options(said: Sequence[Said]) -> list[Said]:
    """Return *said* without what only reads the words of options whose boxes are drawn: a cross in one is a word.

    A label above them may have taken all their words for its value.
    """
    chosen = [(one.page, one.box[1]) for one in said if offers(one.text)]
    words = {(one.page, folding.key(BOX.sub(" ", one.text))) for one in said if offers(one.text)}
    near = [
        (one.page, folding.key(one.text)) in words
        or any(page == one.page and abs(one.box[1] - top) < SAME_LINE for page, top in chosen)
        for one in said
    ]
    return [one for one, beside in zip(said, near, strict=True) if offers(one.text) or not beside]


def _explains_verdicts(text: str) -> bool:
    """Tell whether *text* says what each verdict means: "CONFORM – meets the requirements; PENDING – the client …"."""
    explained = (part for part in _PARTS.split(text) if _DASH.search(part))
    told = {word for part in explained if (word := outcomes.verdict(_DASH.split(part.strip(), maxsplit=1)[0]))}
    return len(told) > 1 and {"pass", "fail"} <= told


def _begins_box(rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict behind its label in the first line of a box with its reason: "Our conclusion: REJECTED".

    A plain "Result" labels that of the whole where no other box has one.
    """
    boxes = [(row, label, verdict) for row in rows if row.ruled for label, verdict in _first_line(row)]
    plain = [concept_of(label) == "result" for _, label, _ in boxes]
    for (row, label, verdict), of_any in zip(boxes, plain, strict=True):
        if concept_of(label) == "overall" or (of_any and plain.count(True) == 1):
            word = outcomes.RESULTS.get(outcomes.verdict(verdict) or "")
            reason = " ".join(row.pieces[0].lines[1:])
            yield Said(word, row.page, row.pieces[0].box, f"{verdict.strip()} – {reason}", whole=False)


def _first_line(row: Row) -> Iterator[tuple[str, str]]:
    """Yield the label and the verdict of the first line of a box with several, where it has these and nothing else."""
    lines = row.pieces[0].lines if len(row.pieces) == 1 else ()
    label, colon, verdict = lines[0].replace("：", ":").partition(":") if len(lines) > 1 else ("", "", "")
    if colon and outcomes.verdict(verdict):
        yield label, verdict


def _of_others_only(rows: Sequence[Row]) -> Verdict:
    """Return the question that the client's or the factory's judgement asks where the inspector has none."""
    for row, below in zip(rows, [*rows[1:], None], strict=False):
        for piece in row.pieces:
            if is_of_others(piece.text):
                told = " ".join([row.text, *([below.text] if below is not None and row.pieces[-1] is piece else [])])
                if outcomes.verdicts_in(told) - {"na"}:
                    message = f"“{row.text[:LONGEST_RESULT]}” is not the inspector's result, and no other was found."
                    return Verdict(problems=(error("result_unclear", message, row.page),))
    return Verdict()


def _not_understood(found: Sequence[Entry], others: set[tuple[int, Box]]) -> Verdict:
    """Return the question that a labelled result asks when its words are unknown: it is printed, so it matters.

    What stands at the places of *others* is no result of the whole.
    """
    for entry in found:
        whole = entry.concept == "overall" and not entry.column and (entry.page, entry.box) not in others
        of_report = folding.key(entry.text) in folding.words_of("report_states")["words"] or _is_head(entry.text)
        of_report = of_report or (entry.below and tells_failed_share(entry.text))  # of a check: under "Outcome"
        if whole and len(entry.text) < LONGEST_RESULT and not of_report:
            message = f"The overall result reads “{entry.text}”, which is not understood as pass, fail or pending."
            return Verdict(problems=(error("result_unclear", message, entry.page),))
    return Verdict()


def _is_head(text: str) -> bool:
    """Tell whether *text* heads a column of verdicts beside another one: "Inspector's result | Reviewed result"."""
    words = folding.key(text).split()
    return len(words) <= LONGEST_HEAD and bool({*words[-1:]} & set(folding.words_of("label_words")["verdict"]))


def of_workmanship(rows: Sequence[Row], found: Sequence[Entry], pages: Sequence[Page]) -> Verdict:
    """Return the AQL result, where one is labelled."""
    return agreed(list(_labelled("aql_result", rows, found, {page.number: page for page in pages})), "AQL result")


def _labelled(concept: str, rows: Iterable[Row], found: Sequence[Entry], pages: dict[int, Page]) -> Iterator[Said]:
    rows = list(rows)
    in_columns = [
        *_in_columns(concept, rows, pages),
        *_over_label(concept, rows),
        *_options_under(concept, rows, pages),
    ]
    yield from in_columns
    ticked = {(said.page, said.box[1]) for said in in_columns}
    for said, options in _chosen(concept, rows, pages):
        ticked.update((row.page, row.top) for row in options)
        yield said
    by_class = set(_first_of_several(rows)) if any(entry.concept == concept for entry in found) else ()
    for entry in found:
        # A column of verdicts under the word is a list of parts, not the result of the whole.
        if (
            entry.concept != concept
            or entry.column
            or (entry.page, entry.box) in by_class
            or any(page == entry.page and abs(entry.box[1] - top) < SAME_LINE for page, top in ticked)
        ):
            continue
        first = entry.lines[0] if entry.lines and outcomes.verdict(entry.lines[0]) else _behind_code(entry, rows)
        # "WITHIN LIMITS" is no verdict on the goods; "RED" is one only where it is labelled.
        limited = lexicon.meaning("results_in_column" if concept == "aql_result" else "results_labelled", first)
        if word := outcomes.RESULTS.get(limited or ""):
            yield Said(word, entry.page, entry.box, first.strip())
        else:
            yield from _said_or_told(concept, folding.without_ordinal(first), entry)


def _behind_code(entry: Entry, rows: Sequence[Row]) -> str:
    """Return the text of *entry*; of a mere letter, as a system codes its decisions, what it stands for beside it."""
    if len(entry.text.strip(" :：")) != 1:
        return entry.text
    row = next((row for row in rows if row.page == entry.page and any(p.box == entry.box for p in row.pieces)), None)
    behind = [piece.text for piece in row.pieces if piece.box[0] > entry.box[0]] if row else []
    return behind[0] if behind and outcomes.verdict(behind[0]) else entry.text


def _chosen(concept: str, rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[tuple[Said, Sequence[Row]]]:
    """Yield what the options beside or under a label of *concept* say, with their rows; a verdict under it has none."""
    above = ""  # options may stand under their label
    for index, row in enumerate(rows):
        under, above = concept_of(folding.without_number(above)) == concept, row.text
        own = any(labels(concept, piece.text) for piece in row.pieces)
        # Under the label, but of something else: "Drop test ☑ Pass ☐ Fail".
        if (not own and not (under and _begins_with_option(row))) or _is_answered(concept, row):
            continue
        page = pages[row.page]
        chosen = choice(row, page)
        open_ = chosen is None or chosen.verdict is None
        lines = offered(rows, index, page) if open_ and labels(concept, row.pieces[0].text) else None
        chosen = lines.choice if lines else chosen
        if chosen is not None or (under and len(set(verdicts_in_cells(row))) > 1):
            options = lines.rows if lines else (row,)
            word = outcomes.RESULTS.get(chosen.verdict or "") if chosen else None
            told = (chosen.text if chosen else "") or " | ".join(line.text for line in options)
            yield Said(word, row.page, row.box, told, whole=lines is None or lines.whole), options
        elif under and _begins_with_verdict(row):
            yield from ((said, ()) for said in said_in(" – ".join(p.text for p in row.pieces), row.page, row.box))


def _is_answered(concept: str, row: Row) -> bool:
    """Tell whether the label has its answer in words, and other cells have the options: "FAILED | Packing | ☐ Pass"."""
    offering = [index for index, piece in enumerate(row.pieces) if offers(piece.text)]
    if len(offering) != 1:
        return False
    *before, options = row.pieces[: offering[0] + 1]
    answers = [bool(outcomes.verdict(piece.text.rpartition(":")[2].strip())) for piece in before]
    own = labels(concept, options.text) or (before and labels(concept, before[-1].text) and not answers[-1])
    return any(answers) and not own


def _begins_with_option(row: Row) -> bool:
    """Tell whether *row* begins with an option, whose box "[ ]" may be set so wide that it falls apart."""
    return any(map(begins_with_option, (*(piece.text for piece in row.pieces[:1]), row.text)))


def _said_or_told(concept: str, text: str, entry: Entry) -> Iterator[Said]:
    """Yield the verdict that a labelled text begins with, or that a sentence of it says of the goods."""
    said = list(said_in(text if concept == "overall" else first_sentence(text), entry.page, entry.box))
    told = told_of_lot(entry.text) if concept == "overall" and not said and not may_be_either(text) else None
    if told is not None and told.word:
        said = [Said(told.word, entry.page, entry.box, told.text, told.whole)]
    yield from said


def _begins_with_verdict(row: Row) -> bool:
    """Tell whether *row* is a verdict, or has one with words on the lot beside it: "PASSED | The lot conforms ..."."""
    first, *others = (piece.text for piece in row.pieces)
    judged = outcomes.verdict_at_start(first) if not others else outcomes.verdict(first)
    same = {outcomes.verdict_at_start(other) for other in others} <= {None, judged}
    whole = not any(map(outcomes.verdict, others))
    return judged is not None and same and whole and not names_figures(row)


def _in_columns(concept: str, rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield the verdict whose column a row with the label of *concept* ticks: "Overall conclusion | ☐ | ☑ | ☐".

    The row may have its verdict in words across the columns.
    """
    columns: list[Piece] = []
    grid = (0, 0)
    for index, row in enumerate(rows):
        heads = verdict_columns(row, pages[row.page], rows[index + 1 : index + 1 + LONGEST_LIST])
        columns = heads or (columns if row.ruled and (row.page, row.table) == grid else [])
        grid = (row.page, row.table)
        if columns and not heads and row.pieces and labels(concept, row.pieces[0].text):
            hit = ticked_columns(row, pages[row.page], columns)
            said = hit or [piece for piece in row.pieces[1:] if outcomes.verdict(piece.text)]
            word = outcomes.RESULTS.get(outcomes.verdict(said[0].text) or "") if len(said) == 1 else None
            yield Said(word, row.page, row.box, text=row.text)


def _over_label(concept: str, rows: Sequence[Row]) -> Iterator[Said]:
    """Yield the verdict that stands over its label, as in the boxes of a cover: "REJECT" over "overall"."""
    for above, row in pairwise(rows):
        near = above.page == row.page and row.top - above.bottom < OVER * (above.bottom - above.top)
        for piece in row.pieces if near and not any(outcomes.verdict(other.text) for other in row.pieces) else ():
            over = [one for one in above.pieces if concept_of(piece.text) == concept and _is_over(one, piece)]
            if len(over) == 1 and outcomes.verdict(over[0].text) and is_loud(over[0], above, row.bottom - row.top):
                yield from said_in(over[0].text, above.page, over[0].box)


def _options_under(concept: str, rows: Sequence[Row], pages: dict[int, Page]) -> Iterator[Said]:
    """Yield what is ticked in a cell of options right under its label, beside cells of other things.

    Where several rows of a table offer options they are of its parts.
    """
    offering = Counter((row.page, row.table) for row in rows if row.ruled and any(offers(p.text) for p in row.pieces))
    for above, row in pairwise(rows):
        if (above.page, above.table) != (row.page, row.table) or len(row.pieces) == 1:
            continue
        for piece in row.pieces if offering[row.page, row.table] == 1 else ():
            over = [one for one in above.pieces if concept_of(one.text) == concept and _is_over(one, piece)]
            chosen = choice(row, pages[row.page]) if over and offers(piece.text) else None
            if chosen is not None:
                yield Said(outcomes.RESULTS.get(chosen.verdict or ""), row.page, piece.box, piece.text)


def _is_over(upper: Piece, lower: Piece) -> bool:
    return abs(upper.center - lower.center) < max(upper.width, lower.width) / 2


def _first_of_several(rows: Sequence[Row]) -> Iterator[tuple[int, Box]]:
    """Yield where a row begins to give several verdicts, one for each class: "判定 | 合格 | 不合格 | 合格".

    Under a head for each they are results of their own: "Final result | AQL result" over "Hold | Pass".
    """
    for above, row in zip([None, *rows], rows, strict=False):
        judged = [piece for piece in row.pieces if outcomes.verdict(piece.text)]
        heads = [piece.text for piece in above.pieces] if above is not None else []
        apart = len(heads) == len(judged) == len(row.pieces) and [*map(concept_of, heads)].count("overall") == 1
        apart = apart and not any(map(classes.names_class, heads))
        for first, second in pairwise(row.pieces if not apart else ()):
            if outcomes.verdict(first.text) and outcomes.verdict(second.text):
                yield row.page, first.box
                break
        else:  # "Judgement | OK | Over | OK"
            by_class = len(judged) > 1 and len(row.pieces) == 1 + len(Severity) and judged[0] is row.pieces[1]
            by_class = by_class and not any(concept_of(piece.text) for piece in row.pieces[1:])
            yield from [(row.page, judged[0].box)] if by_class else ()


def _heads(rows: Sequence[Row]) -> Iterator[tuple[int, Box]]:
    """Yield where the heads of a table stand that has a column of verdicts under the word for the result.

    Another head may stand over the verdicts of its checks: "Point | Our finding | Judged".
    """
    for row, below in pairwise(rows):
        named = [piece for piece in row.pieces if concept_of(piece.text) == "overall"] if row.ruled else []
        under = [piece for piece in below.pieces if outcomes.verdict(piece.text)] if below.table == row.table else []
        several = len(row.pieces) > 2 and named and row.pieces[0] not in named  # noqa: PLR2004 - a label, its value
        if any(_is_over(head, verdict) for head in (row.pieces if several else named) for verdict in under):
            yield from ((row.page, piece.box) for piece in row.pieces)
