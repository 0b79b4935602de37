"""Labels of goods in their packs, whatever those are called: "Packed in carton", "Pcs packed into master ctns"."""

from toolkit.parsers.words import folding, lexicon


def outside_packs(label: str) -> str:
    """Return *label* without the packs at its end that its goods are said to be in; empty where it names none.

    What is left must say by itself that they are packed: "Qty in carton" may be what one carton holds.
    """
    words = label.split()
    at = next((place for place, word in enumerate(words) if place and says_inside(word)), None)
    inside = [folding.key(word) for word in words[at + 1 :]] if at else []
    *kinds, packs = inside or [""]
    named = packs in lexicon.units() - lexicon.single_units() and len(packs) > 1
    of_packs = folding.words_of("label_words")["kinds_of_packs"]
    return " ".join(words[:at]) if named and all(kind in of_packs for kind in kinds) else ""


def says_inside(label: str) -> bool:
    """Tell whether a word of *label* says that something is in something: "Qty in carton"."""
    return any(folding.key(word) in folding.words_of("label_words")["into"] for word in label.split())
