"""Classes that the factory or the client proposes: where the inspector names none beside them, a person is asked."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.report import Defect, Problem
from toolkit.parsers.cards.captions import named_class
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Table
from toolkit.parsers.lists.listing import Listing
from toolkit.parsers.problems import error
from toolkit.parsers.words import folding
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.others import names_sellers

_COLON = re.compile(r"\s*[:：]\s*")
LONGEST = 60  # characters quoted
LONGEST_LABEL = 6  # words: what is longer tells, as of "our limits for this vendor"


def proposed_classes(tables: Sequence[Table], rows: Sequence[Row], defects: Sequence[Defect]) -> Iterator[Problem]:
    """Yield an error for each page on which a class is only what another than the inspector proposes."""
    taken = {number for table in tables for number in table.taken if any(line.kind == "defect" for line in table.lines)}
    told = [(row.text, row.page) for row in rows if id(row) not in taken and _proposes(row)]
    told += [(head, table.page) for table in tables if (head := _head_of_others(table))]
    told += [(defect.description, defect.page or 1) for defect in defects if _said_by().search(_compared(defect))]
    for page in dict.fromkeys(page for _, page in told):
        text = next(text for text, own in told if own == page)
        message = f"“{text[:LONGEST]}” gives a class that is not the inspector's: which is the class of the defect?"
        yield error("unread_cells", message, page)


def _proposes(row: Row) -> bool:
    """Tell whether a label of *row* says that another than the inspector gives the class that is its value.

    One that only asks for a name ("Vendor", "Supplier code") gives no class, though the name may read as one.
    """
    inside = (_COLON.split(piece.text, maxsplit=1) for piece in row.pieces)
    beside = ([label.text, value.text] for label, value in pairwise(row.pieces))
    pairs = [pair for pair in (*inside, *beside) if len(pair) > 1 and len(pair[0].split()) <= LONGEST_LABEL]
    return any(
        names_sellers(label) and named_class(value) is not None and concept_of(label) is None for label, value in pairs
    )


def _head_of_others(table: Table) -> str:
    """Return the head over the only classes of a list, where it says that they are those of another; else nothing."""
    head = table.columns[table.severity].name if isinstance(table, Listing) and table.lines else ""
    return head if names_sellers(head) else ""


def _compared(defect: Defect) -> str:
    return folding.key(defect.description)


@cache
def _said_by() -> re.Pattern[str]:
    """Return the pattern of a description that ends with who says so: "Scratch – proposed by the factory"."""
    told = folding.words_of("others")
    who, says = (sorted(map(folding.key, told[name]), key=len, reverse=True) for name in ("sellers", "proposing"))
    spaced = "|".join(re.escape(word) for word in who if not is_cjk(word[0]))
    signs = "|".join(word for word in who if is_cjk(word[0]))
    verbs = "|".join(re.escape(word) for word in says if not is_cjk(word[0]))
    acts = "|".join(word for word in says if is_cjk(word[0]))
    articles = r"(?:(?:the|der|die|das|dem|le|la|l|el) )?"
    return re.compile(rf"(?<!\w)(?:{verbs}) {articles}(?:{spaced})$|(?:{signs})(?:方)?(?:{acts})$")
