"""The overall result where no label announces it: a sentence on the whole lot under a heading of the office's own.

"In the end", "VI. Finding", "Word to the client": no list has the headings that people choose. A sentence that judges
the lot counts where every such sentence of the report says the same, and names neither the client nor the factory.
"""

from collections.abc import Iterator, Sequence

from toolkit.model.report import Place
from toolkit.parsers import lexicon
from toolkit.parsers.cells import Row
from toolkit.parsers.options import offers
from toolkit.parsers.others import names_others
from toolkit.parsers.prose import paragraphs
from toolkit.parsers.told_freely import told_freely
from toolkit.parsers.told_of_lot import depends, names_goods, sentences_of

_ENDS = (".", "!", "。", "！")  # of a sentence; a title or a label has none


def concluded_elsewhere(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    """Yield the sentences of running text that judge the goods as a whole, wherever they stand."""
    for row, text in paragraphs(rows):
        if row.ruled or offers(text) or not text.rstrip().endswith(_ENDS):
            continue
        for sentence in sentences_of(text):
            if _judges_lot(sentence):
                yield sentence, Place(row.page, row.pieces[0].box)


def refused_in(text: str) -> bool:
    """Tell whether a sentence of *text* refuses the lot, and none releases it: the others say what is to be done."""
    told = {told_freely(sentence) for sentence in sentences_of(text) if _judges_lot(sentence)}
    return told == {"fail"}


def _judges_lot(sentence: str) -> bool:
    """Tell whether *sentence* says of the lot what becomes of it: no rule, no wish, no one else's word, no part."""
    if told_freely(sentence) is None or not names_goods(sentence) or depends(sentence):
        return False
    return not names_others(sentence) and not lexicon.is_earlier(sentence)
