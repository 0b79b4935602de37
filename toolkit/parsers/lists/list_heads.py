"""Heads over a list of defects with their class and number, and the list that they open."""

from collections.abc import Sequence

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Piece, Row
from toolkit.parsers.layout.columns import Column, spans
from toolkit.parsers.layout.lines import Setting
from toolkit.parsers.lists.added_columns import (
    LOOKED_AT,
    added,
    holds_numbers,
    in_steps,
    runs_on,
    sized,
    subtotals_among,
    without_ordinals,
    without_ranks,
)
from toolkit.parsers.lists.good_and_bad import bad_beside_good
from toolkit.parsers.lists.groups import is_article
from toolkit.parsers.lists.listing import PLAN, Listing
from toolkit.parsers.lists.number_heads import counts_goods, names_class_and_number
from toolkit.parsers.lists.running_counts import counts_on
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.codes import codes_of, names_scheme, severity_of, texts_under, with_classes
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.mixed import mixed_counts
from toolkit.parsers.words.others import names_sellers
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered


def open_list(row: Row, heads: Sequence[Piece], setting: Setting) -> Listing | None:
    """Return the list that *row* heads, with a column of classes and one of descriptions."""
    columns, below = spans(heads, ruled=row.ruled), setting.below()
    concepts = without_ranks(_concepts(row, heads, setting), columns, below)
    if "severity" not in concepts or "description" not in concepts:
        return None
    named = sum(each is not None for each in classes.severities([head.text for head in heads], letters=True))
    if named > 1 and "quantity" in concepts:
        whole = setting.below(len(setting.rows))
        named *= not counts_on(heads, columns, concepts.index("severity"), concepts.index("quantity"), whole)
    if named > 1 or (named and list(sized(heads))):  # "Colour deviation | Minor | 4" is a row
        return None
    if any(mixed_counts(head.text, {}) for head in heads):  # and so is "Colour deviation | MI (4)"
        return None
    quantities = [index for index, concept in enumerate(concepts) if concept == "quantity"]
    quantities = without_ordinals(quantities, columns, below)
    subtotals = subtotals_among(heads, columns, quantities, below)
    quantities = [index for index in quantities if index not in subtotals]
    totals = [index for index in quantities if lexicon.row_kind(heads[index].text) == "found"]
    severity = _of_classes(concepts, columns, below)
    unknown = [index for index, concept in enumerate(concepts) if concept is None]
    unknown = [index for index in unknown if lexicon.row_kind(heads[index].text) is None]
    under = {index: texts_under(columns[index], below[:LOOKED_AT]) for index in unknown}
    items = [index for index, texts in under.items() if holds_numbers(texts) and not runs_on(texts)]
    head, classed = heads[severity].text, texts_under(columns[severity], below)
    return Listing(
        row.page, row.table, row.page, row.bottom, row,
        columns=columns,
        severity=severity,
        also=tuple(index for index, concept in enumerate(concepts) if concept == "severity" and index != severity),
        codes={**codes_of([head, *classed]), **_ranks(head, classed)},
        description=concepts.index("description"),
        quantity=next(iter((*totals, *quantities)), None),
        quantities=len(quantities),
        items=() if quantities else tuple(items),
        beside=tuple(items) if quantities else (),
        sizes=(tuple(sized(heads)) or added(concepts, columns, totals[0], below)) if totals else (),
        item=_item(heads, columns, below),
        plan={i: kind for i, head in enumerate(heads) if concepts[i] is None and (kind := _limits_under(head.text))}
        | dict.fromkeys(subtotals, "found"),
    )  # fmt: skip


def _of_classes(concepts: Sequence[str | None], columns: Sequence[Column], below: Sequence[Row]) -> int:
    """Return the column of the classes: of several under heads for them the first that names some in its cells.

    "Fehlerart" may hold the office's code, "F-110", beside "Klasse".
    """
    under = [index for index, concept in enumerate(concepts) if concept == "severity"]
    texts = {index: texts_under(columns[index], below[:LOOKED_AT]) for index in under}
    codes = {index: codes_of([columns[index].name, *texts[index]]) for index in under}
    named = (index for index in under if any(severity_of(text, codes[index]) for text in texts[index]))
    return next(named, under[0])


def _item(heads: Sequence[Piece], columns: Sequence[Column], below: Sequence[Row]) -> int | None:
    """Return the column of the article that a row is about."""
    articles = (index for index, head in enumerate(heads) if is_article(head.text))
    return next((index for index in articles if not _numbers_rows(columns[index], below)), None)


def _numbers_rows(column: Column, below: Sequence[Row]) -> bool:
    """Tell whether what stands in *column* numbers the rows *below*, one by one or in steps: "Item" 0010, 0020."""
    texts = texts_under(column, below[:LOOKED_AT])
    of_lines = folding.key(column.name) in folding.words_of("codes_of_goods")["lines"]  # styles may be 100, 200, 300
    return runs_on(texts) or (of_lines and in_steps([count(text).value for text in texts]))


def _concepts(row: Row, heads: Sequence[Piece], setting: Setting) -> list[str | None]:
    """Return what each column holds; where one head alone is unknown, the others may tell what it is."""
    concepts = with_classes(_beside_good([_concept(head.text) for head in heads], row, setting), row, setting)
    concepts = _without_goods(concepts, row, setting)
    if "description" not in concepts:
        concepts = [each or _of_defects(head.text) for each, head in zip(concepts, heads, strict=True)]
    sums = [index for index, head in enumerate(heads) if lexicon.row_kind(head.text) == "found"]
    if "quantity" not in concepts and len(sums) == 1 and concepts[sums[0]] is None:
        concepts[sums[0]] = "quantity"  # "合计" beside the sizes
    concepts = _counted_beside_words(concepts, row, setting) if "quantity" not in concepts else concepts
    if "severity" not in concepts or concepts.count(None) != 1:
        return concepts
    unknown = concepts.index(None)
    if "quantity" in concepts and "description" not in concepts and not _holds_articles(row, unknown, setting):
        concepts[unknown] = "description"  # a class and a number of what? of what this column tells
    elif "quantity" not in concepts and "description" in concepts and counts_goods(row, unknown, setting):
        concepts[unknown] = "quantity"
    return concepts


def _without_goods(concepts: list[str | None], row: Row, setting: Setting) -> list[str | None]:
    """Return *concepts* without a count under a word for goods, "Garments", where another counts or names stand there.

    It counts the defects only where nothing else does: "Fault | Garments".
    """
    goods = folding.words_of("built")["quantity"]["garments"]
    named = {i for i, head in enumerate(row.pieces) if concepts[i] == "quantity" and folding.key(head.text) in goods}
    if not named:
        return concepts
    columns, below = spans(row.pieces, ruled=row.ruled), setting.below(LOOKED_AT)
    if concepts.count("quantity") == 1 and all(holds_numbers(texts_under(columns[i], below)) for i in named):
        return concepts
    return [None if index in named else concept for index, concept in enumerate(concepts)]


def _counted_beside_words(concepts: list[str | None], row: Row, setting: Setting) -> list[str | None]:
    """Return *concepts* with the one of several columns of defects that holds numbers as theirs: "Defects | 3"."""
    columns, below = spans(row.pieces, ruled=row.ruled), setting.below(LOOKED_AT)
    described = [index for index, concept in enumerate(concepts) if concept == "description"]
    counted = [index for index in described if holds_numbers(texts_under(columns[index], below))]
    if len(counted) != 1 or len(counted) == len(described):
        return concepts
    return ["quantity" if index == counted[0] else concept for index, concept in enumerate(concepts)]


def _holds_articles(row: Row, index: int, setting: Setting) -> bool:
    """Tell whether the column under the head at *index* is one of articles, of which each has a code and no words."""
    head = row.pieces[index].text
    texts = texts_under(spans(row.pieces, ruled=row.ruled)[index], setting.below(LOOKED_AT))
    codes = [text for text in texts if text != head]
    return concept_of(head) == "items" and bool(codes) and all(map(is_number, codes))


def _beside_good(concepts: list[str | None], row: Row, setting: Setting) -> list[str | None]:
    """Return *concepts* with the number of bad goods as that of the defects, where that of the good ones is beside it.

    The class of each row may then be under any head, as "Note", and what the first column holds is described.
    """
    pair = bad_beside_good(spans(row.pieces, ruled=row.ruled), setting.below())
    if pair is None:
        return concepts
    good, bad = pair
    told = ["quantity" if at == bad else "other" if at == good else each for at, each in enumerate(concepts)]
    told = [None if each == "other" and at > bad else each for at, each in enumerate(told)]
    first = told.index(None) if None in told and "description" not in told else len(told)
    return ["description" if at == first else each for at, each in enumerate(told)]


def _of_defects(head: str) -> str | None:
    """Return that *head* is of descriptions where it ends with a word for one defect: "Roll defect", "Sewing fault"."""
    words = head.split()
    named = len(words) == 2 and lexicon.names_defects(words[1]) and not lexicon.names_defects(words[0])  # noqa: PLR2004
    other = lexicon.row_kind(head) or classes.mentions_class(head) or lexicon.meaning("columns", words[0])
    return "description" if named and not other else None


def _ranks(head: str, texts: Sequence[str]) -> dict[str, Severity]:
    """Return the class of each of *texts* that the office explains with the *head* before it: "2" under "Cat"."""
    named = {text: classes.own_names().get(folding.key(f"{head} {text}")) for text in texts}
    return {text: severity for text, severity in named.items() if severity is not None}


@remembered
def _concept(head: str) -> str | None:
    """Return what the column under *head* holds; numbers of an inspection before this one are none of its own."""
    if names_scheme(head):
        return "severity"
    if names_class_and_number(head):
        return "classes and numbers"
    named = None if lexicon.is_earlier(head) else lexicon.meaning("columns", lexicon.without_times(head) or head)
    return "other" if named == "severity" and names_sellers(head) else named


def _limits_under(head: str) -> str | None:
    """Return what the column under *head* says of a class: its limit, its rejection number or its AQL."""
    kind = lexicon.row_kind(head)
    return kind if kind in PLAN else None
