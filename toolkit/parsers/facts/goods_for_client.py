"""The goods in a line under the title that ends with whom they are for: "12-piece tea set “Bloom” for Acme Home plc".

The labels of the report tell who the client is; what stands before it is neither a visit nor a paper made for it.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from toolkit.model.report import Place
from toolkit.parsers.facts.firm_names import is_one_of
from toolkit.parsers.facts.goods import can_be_product
from toolkit.parsers.facts.letterhead import is_title, top
from toolkit.parsers.facts.services import begins_with_service, named_in
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.words import folding, lexicon

FIRST_LINES = 6


def goods_for_client(rows: Sequence[Row], client: str, names: Sequence[str]) -> tuple[str, Place] | None:
    """Return the goods that the line right under the title says are for *client*; *names* are all known ones."""
    for above, row in pairwise(top(rows)[:FIRST_LINES]):
        titled = any(is_title(piece.text) or begins_with_service(piece.text) for piece in above.pieces)
        if titled and len(row.pieces) == 1 and (goods := _before_client(row.text, client)):
            others = [name for name in names if name != client]
            if can_be_product(goods, others) and not _is_of_work(goods):
                return goods, Place(row.page, row.pieces[0].box)
    return None


def _before_client(text: str, client: str) -> str:
    """Return what stands before the word that joins the name of *client* to it, without a word for how it came."""
    for match in _for().finditer(text):
        if is_one_of(text[match.end() :].strip(" ."), [client]):
            return text[: match.start()].rstrip(" ,;–—-")
    return ""


def _is_of_work(goods: str) -> bool:
    """Tell whether *goods* are an inspection, a visit, or a paper: "Goods checked", "Report prepared"."""
    words = set(folding.key(goods).split())
    visits = {*folding.words_of("told_visit")["nouns"], *folding.words_of("goods_told")["no_goods"]}
    drawn = (*folding.words_of("plan_words")["drawn"], *folding.words_of("plan_words")["taking"])
    worked = named_in(goods) is not None or lexicon.mentions("kinds", "agencies", goods) or lexicon.is_earlier(goods)
    small = folding.words_of("label_words")["beside"]
    unended = folding.key(goods).split()[-1] in small
    return worked or unended or not words.isdisjoint((*visits, *drawn))


@cache
def _for() -> re.Pattern[str]:
    """Return the pattern of the words for whom goods are, or to whom they went: "made for", "supplied to"."""
    told = folding.words_of("goods_told")
    for_whom, to_whom, came = ("|".join(map(re.escape, told[name])) for name in ("for_whom", "to_whom", "came"))
    return re.compile(rf",?\s(?:(?:(?:{came})\s)?(?:{for_whom})|(?:{came})\s(?:{to_whom}))\s", re.IGNORECASE)
