"""Labels and headings of remarks that say what these are about: "Remarks on packing", "Packing remarks", "包装备注"."""

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.others import names_others, names_seller
from toolkit.parsers.words.remembered import remembered

MOST_ABOUT = 4  # words that say what the remarks are about
MOST_BEFORE = 2  # words before the last one of a heading: "Reserve notes"
LONGEST_WRITTEN = 12  # signs of a Chinese label


def ends_in_remarks(text: str) -> bool:
    """Tell whether *text* is a heading of a few words of which the last means remarks: "4 Reserve notes"."""
    words = folding.key(folding.without_number(text)).split()
    few = 1 < len(words) <= MOST_BEFORE + 1 and all(map(str.isalpha, words))
    return few and words[-1] in folding.words_of("remarks_last")["words"]


@remembered
def heads_remarks_on(text: str) -> bool:
    """Tell whether *text* names remarks and behind them what they are about: "Remarks on packing", "关于包装的备注"."""
    words = _words(text)
    if not words or names_seller(text):
        return False
    if is_cjk(words[-1][-1]):
        plain = "".join(words)
        written = _phrases("written")
        return len(plain) <= LONGEST_WRITTEN and any(plain.endswith(word) and plain != word for word in written)
    return _begins_with_remarks(" ".join(words))


@remembered
def labels_remarks_on(text: str) -> bool:
    """Tell whether a label before a colon names remarks and what they are about, in either order: "Packing remark".

    What the factory or the buyer remarks is no remark of the inspector's, and "No remarks" has none.
    """
    words = _words(text)
    if not words or heads_remarks_on(text):
        return bool(words)
    about, last = words[:-1], words[-1]
    never = names_others(text) or lexicon.names_defects(text) or not _phrases("never").isdisjoint(about)
    named = 0 < len(about) <= MOST_BEFORE and last in _phrases("last")
    built = not about and any(last.endswith(word) and last != word for word in _phrases("built"))
    return (named or built) and not never


def is_none(text: str) -> bool:
    """Tell whether what stands behind such a label says that there is nothing to remark: "none", "OK"."""
    return outcomes.verdict(text) in ("na", "pass") or not any(map(str.isalpha, text))


def _begins_with_remarks(plain: str) -> bool:
    first = next((word for word in _phrases("first") if plain.startswith(f"{word} ")), None)
    rest = plain.removeprefix(f"{first} ") if first else ""
    link = next((word for word in lexicon.phrases("remarks_about", "links") if rest.startswith(f"{word} ")), None)
    return link is not None and len(rest.removeprefix(f"{link} ").split()) <= MOST_ABOUT


def _words(text: str) -> list[str]:
    """Return the words of a label as compared; none of one with a figure, or of the middle of a sentence."""
    words = folding.key(folding.without_number(text)).split()
    few = len(words) <= MOST_ABOUT + MOST_BEFORE + 1
    begins = text.strip()[:1]
    return words if few and all(map(str.isalpha, words)) and not begins.islower() else []


def _phrases(concept: str) -> frozenset[str]:
    return frozenset(lexicon.phrases("remarks_about", concept))
