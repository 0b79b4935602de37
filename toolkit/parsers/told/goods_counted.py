"""A piece of a card that tells the number of goods with the defect, or the article, and nothing else."""

import re

from toolkit.parsers.cards.blocks import part_of
from toolkit.parsers.told.told_counts import has_lead
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.articles import is_number
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy, has_cjk
from toolkit.parsers.words.remembered import remembered

WORDS = 5  # of what tells the number of goods: "Seen on 12 sets"
_NUMBER = re.compile(r"\d{1,4}")
# Between a figure and a Chinese sign: "数量1台".
_APART = Lazy(r"(?<=[\u2e80-\u9fff])(?=\d)|(?<=\d)(?=[\u2e80-\u9fff])", needs=has_cjk)
_RUNNING = re.compile(r"\d{1,2}")  # "Item 3" is the third of the list
_GLUED = re.compile(r"[x×]\s?(\d{1,4})|(\d{1,4})\s?[x×]")
_OUT_OF = re.compile(r"(?<!\S)(?P<number>\d{1,4})\s?(?:/|of|out of|von|sur|de|trên)\s?(?P<sample>\d{1,5})(?!\S)")


@remembered
def goods_in(text: str) -> str:
    """Return the number of goods that *text* tells and nothing else: "Seen on 2 sets", "Found in 1 of 200"."""
    if glued := _GLUED.fullmatch(text.strip()):
        return str(glued[1] or glued[2])
    if has_lead(text):  # "2. Sample" is the second of something
        return ""
    words = _APART.sub(" ", folding.key(_without_sample(text))).split()
    at = next((at for at, word in enumerate(words) if _NUMBER.fullmatch(word)), None)
    if at is None or len(words) > WORDS or any(map(_NUMBER.fullmatch, words[at + 1 :])):
        return ""
    label, behind = " ".join(words[:at]), words[at + 1 :]
    labelled = not label or part_of(label) == "quantity" or lexicon.meaning("columns", label) == "quantity"
    goods = not behind or (behind[0] in lexicon.single_units() and _affected().issuperset(behind[1:]))
    goods = goods or part_of(" ".join(behind)) == "quantity"  # "3 occurrences"
    return words[at] if labelled and goods and (label or behind) else ""


def _without_sample(text: str) -> str:
    """Return *text* with "1 of 200" as "1": what is out of a sample counts goods of it."""
    match = _OUT_OF.search(text)
    if match is None or int(match["number"]) > int(match["sample"]):
        return text
    return f"{text[: match.start()]}{match['number']}{text[match.end() :]}"


def _affected() -> frozenset[str]:
    return frozenset(folding.words_of("built")["quantity"]["affected"])


def article_in(text: str) -> str:
    """Return the article that *text* names and nothing else: "Model TR-501"."""
    label, _, number = text.strip().rpartition(" ")
    named = label and is_number(number) and concept_of(label.rstrip(" :：")) == "items"
    return number if named and not _RUNNING.fullmatch(number) else ""
