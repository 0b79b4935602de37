"""Names and numbers of goods under each other's labels: "Item | Mesh chair" beside "SKU | WW-11", "Article: KL-7W"."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.parsers.words import folding
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_SIGNS = re.compile(r"[,;]|(?<=\w)['’\-](?=\w)")  # "Children's tricycle," is words
_MEASURE = Lazy(r"(?<![^\W_])\d+(?:[.,]\d+)?\s?(?:[a-zµ]{1,2}|pcs?|oz|inch|litros?|l[ií]ter|litres?)(?![^\W_])")
_SIZES = re.compile(  # "140 x 250 cm", "1 L"
    r"(?<![^\W_])\d+(?:[.,]\d+)?(?:\s?[x×*]\s?\d+(?:[.,]\d+)?){1,2}(?:\s?(?:mm|cm|m|in|inch))?(?![^\W_])"
    r"|(?<![^\W_])\d+(?:[.,]\d+)?\s?(?:mm|cm|m|ml|cl|l|L|kg|g|gsm|W|V|mAh|oz|inch|in)(?![^\W_])"
)
_LISTED = Lazy(r"[,;、]|\s[/&+]\s")
A_NAME = 3  # words: "Canvas tote bag"
SHORTEST = 4  # letters of a name
SHORTEST_CODE = 3  # signs


def sorted_out(found: Sequence[Entry]) -> list[Entry]:
    """Return *found* with a name beside a label of numbers as the product, and a code beside one of names as the item.

    Only where another label gives the number, or the name; these come last, so that they fill what is open.
    """
    found = [*map(_of_its_kind, found)]
    numbered = any(_is_numbered(entry.text) for entry in found if entry.concept in ("items", "reference"))
    named = any(is_phrase(entry.text) for entry in found if entry.concept == "product")
    kept, moved = [], []
    for entry in found:
        beside = not entry.below and not entry.rank
        if beside and not named and entry.concept == "items" and (code := _code_before_name(entry.text)):
            kept.append(replace(entry, text=code))
            moved.append(replace(entry, concept="product"))
        elif beside and entry.concept == "items" and (behind := _name_and_code(entry.text)):
            kept.append(replace(entry, text=behind[1]))
            moved.append(replace(entry, concept="product", text=behind[0]))
        elif beside and entry.concept == "items" and _names_goods(entry.text, named=named, numbered=numbered):
            moved.append(replace(entry, concept="product"))
        elif beside and named and entry.concept == "product" and is_code(entry.text):
            moved.append(replace(entry, concept="items"))
        else:
            kept.append(entry)
    return [*kept, *moved]


def _names_goods(text: str, *, named: bool, numbered: bool) -> bool:
    """Tell whether *text* beside a label of numbers is a name: another label gives the number, or none can be here."""
    if numbered:
        return is_phrase(text) and not (_is_named(text) or is_code_of_colour(text))
    return not named and _is_name_alone(text)


def _of_its_kind(entry: Entry) -> Entry:
    """Return *entry*; one whose label may mean a product or what was produced, as its value tells."""
    if entry.concept != "product_or_produced":
        return entry
    return replace(entry, concept="produced" if quantity(entry.text, pointed=True) else "product")


def is_coded(text: str) -> bool:
    """Tell whether a word of *text* can be a number of goods: "set of 2" and "180 cm" have none."""
    return any(
        _has_digit(word) and len(word) >= SHORTEST_CODE for word in _MEASURE.sub(" ", _SIZES.sub(" ", text)).split()
    )


def _code_before_name(text: str) -> str | None:
    """Return the number of "RB-LEG-22 Girls legging", which goes on with the name of the goods."""
    first, *rest = text.split() or [""]
    coded = "-" in first and _has_digit(first) and any(map(str.isalpha, first)) and first[-1].isalnum()
    if is_code_of_colour(text):
        return None
    phrase = len(rest) >= A_NAME and is_phrase(" ".join(rest)) and not any(map(is_number, rest))
    named = phrase or all(word.isalpha() for word in rest)
    return first if coded and rest and named and len(" ".join(rest)) > SHORTEST else None


def _name_and_code(text: str) -> tuple[str, str] | None:
    """Return the name and the number of "Camping pot 2 L, CP-20": words, and a code of letters and figures."""
    name, comma, code = (part.strip() for part in text.rpartition(","))
    coded = is_code(code) and any(map(str.isalpha, code)) and code.upper() == code and len(code) >= SHORTEST
    words = [word for word in name.split() if len(word) >= SHORTEST_CODE and word.isalpha()]
    listed = any(is_code(part.strip()) for part in name.split(","))
    return (name, code) if comma and coded and not listed and len(words) > 1 else None


def _is_numbered(text: str) -> bool:
    listed = [part.strip() for part in _LISTED.split(text)]
    codes = all(map(is_code, listed)) and (len(listed) == 1 or max(map(len, listed)) >= SHORTEST)
    return codes or _is_named(text) or is_code_of_colour(text)


def _is_name_alone(text: str) -> bool:
    """Tell whether *text* is several words without a figure: the goods, be it called a "Style"."""
    coded = any(map(is_number, _LISTED.sub(" ", text).split()))  # "MUG-SAGE, MUG-CLAY, MUG-INK"
    return len(text.split()) >= A_NAME and is_phrase(text) and not coded


def _is_named(text: str) -> bool:
    """Tell whether *text* is the name of a model with its number: "Brisa 2260"."""
    name, *number = text.split() or [""]
    return len(number) == 1 and name.isalpha() and number[0].isdigit() and len(number[0]) >= SHORTEST_CODE


def is_code(text: str) -> bool:
    return " " not in text.strip() and _has_digit(text)


def is_code_of_colour(item: str) -> bool:
    """Tell whether *item* is a code and the colour that is a part of it: "UM-23 BLK", "UM-23 LT GRY", "UM-23 verde".

    Shortened colours are such in capitals alone.
    """
    code, *others = item.replace("/", " / ").split() or [""]
    colours = [word.strip("()（）") for word in others if word != "/"]
    return is_code(code) and bool(colours) and all(map(_is_colour, colours))


def _is_colour(word: str) -> bool:
    said = folding.words_of("codes_of_goods")
    return word in said["colours"] or folding.key(word) in said["colours_in_words"]


def is_number(text: str) -> bool:
    """Tell whether *text* can be the number of an article: a code, or letters in capitals parted by hyphens."""
    plain = text.strip()
    return is_code(plain) or (" " not in plain and "-" in plain.strip("-") and plain.isupper())


def is_size(text: str) -> bool:
    """Tell whether *text* is a size, a weight or a volume and no number of anything: "600 g"."""
    return _SIZES.fullmatch(text.strip()) is not None


def is_phrase(text: str) -> bool:
    """Tell whether *text* is words: most of it letters, in several words."""
    words = text.split()
    spoken = sum(_SIGNS.sub("", word).isalpha() for word in words)
    letters = sum(map(str.isalpha, text)) > len("".join(words)) / 2
    return len(words) > 1 and (spoken > len(words) / 2 or (letters and spoken > 2))  # noqa: PLR2004 - "94-pc set, 1/2 in"


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
