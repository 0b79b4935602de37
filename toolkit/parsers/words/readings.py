"""Strict grammars for what stands in a cell: counts, quantities, AQLs, dates. What does not fit is not a number."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from toolkit.parsers.layout.pages import UNDECODED
from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.levels_apart import level_apart
from toolkit.parsers.words.remembered import remembered

MOST = 10_000_000
FIGURES_ALIKE = frozenset("0123456789OlI")
LONGEST_MISPRINT = 4  # characters
NONE_WORDS = frozenset(
    [
        "-",
        "–",
        "—",
        "−",
        "--",
        "nil",
        "none",
        "no",
        "zero",
        "无",
        "無",
        "零",
        "没有",
        "沒有",
        "keine",
        "keiner",
        "aucun",
        "aucune",
        "néant",
        "geen",
        "không",
        "không có",
    ]
) | frozenset({"ninguno", "ninguna", "nada", "nessuno", "nessuna", "nenhum", "nenhuma"})
BLANK_WORDS = frozenset({"", ".", "·", "/", "\\", "n/a", "na", "n.a.", "not applicable", "不适用"})

State = Literal["number", "none", "blank", "unreadable", "other"]

_COUNT = re.compile(r"^(?:[×x]\s?)?(\d{1,6})(?:\s*([^\W\d_]{1,8})\.?)?$")
# The sample, or the share of it, may stand behind a count: "3/125", "3 of 125", "3 (2.4 %)".
_OF = re.compile(
    r"^(?P<count>\d{1,6})\s*(?P<unit>[^\W\d_]{1,10}\.?)??\s*(?:/|out of|of|von|sur|de|su|van|z|trên)\s*(?P<of>\d{1,6})"
    r"\s*(?P<goods>[^\W\d_]{1,10}\.?)?$"
)
_AC_RE = re.compile(r"^acc?\W{0,3}(\d{1,4})\W{0,3}re?j?\W{0,3}(\d{1,4})$")  # "Ac 7 / Re 8"
_SHARE = re.compile(r"\s*[(（]\s*\d{1,3}(?:[.,]\d{1,3})?\s*%\s*[)）]$")
_SHARE_FIRST = re.compile(r"^\d{1,3}(?:[.,]\d{1,2})?\s?%\s*[(–-]?\s*(?=\d[\d.,'’ ]*(?:/|[^\W\d_]))")
_QUANTITY = re.compile(
    r"^(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2}){1,2},\d{3}|\d{1,3}(?:['’ ]\d{3})+|\d{1,8})(?!\d)\s*([^\W\d_]{1,10})?"
)
_PIECES = re.compile(r"^(\d{1,3}(?:\.\d{3})+)\s*([^\W\d_]{1,10})")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_RAISED = re.compile(r"\d[⁰¹²³⁴-⁹]")
_PART = re.compile(r"[¼-¾⅐-⅞⅟]")
_FOOTNOTE = re.compile(r"(?<=\d)[⁰¹²³⁴-⁹]+")
_DECIMAL = re.compile(r"^\d{1,4}(?:[.,]\d{1,3})?$")


class Count(Struct, frozen=True, gc=False):
    """A cell read as a count: a number, a word for none, a blank, or something that is no count."""

    state: State
    value: int | None = None
    of: int | None = None


def counts_up(numbers: Sequence[int | str | None]) -> bool:
    """Tell whether *numbers*, or figures as they are printed, run 1, 2, 3 … without a gap: they number the rows."""
    return [str(number) for number in numbers] == [str(number) for number in range(1, len(numbers) + 1)]


@remembered
def count(text: str) -> Count:
    """Return the count printed in *text*; ``-`` and ``nil`` mean none found, a blank means nothing was printed."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split()).casefold()
    plain = _SHARE.sub("", plain)
    if UNDECODED in plain:
        return Count("unreadable")
    if plain in NONE_WORDS:
        return Count("none", 0)
    if plain in BLANK_WORDS:
        return Count("blank")
    if _is_misprinted(text.strip()):
        return Count("unreadable")
    return _counted(plain, text)


def _is_misprinted(text: str) -> bool:
    """Tell whether *text* is a figure with a letter that looks like another one: "l" for 1, "1O" for 10."""
    if len(text) > LONGEST_MISPRINT or not set(text) <= FIGURES_ALIKE:
        return False
    digits = sum(map(str.isdigit, text))
    return digits < len(text) and (digits > 0 or len(text) == 1)


def _counted(plain: str, text: str) -> Count:
    """Return the count that *plain* is in figures or words; *text* is what is printed."""
    if plain in _number_words():
        return Count("number", _number_words()[plain])
    if (match := _COUNT.match(plain)) and not _RAISED.search(text):  # "1²" is a one with a footnote, or twelve
        unit = match[2]
        if match[1].isascii() and (unit is None or folding.key(unit) in lexicon.single_units()):
            return Count("number", int(match[1]))
    if _RAISED.search(text):
        return Count("other")
    if match := _AC_RE.match(plain):
        return Count("number", int(match[1]), int(match[2]))
    return _of_goods(plain) or Count("other")


def _of_goods(plain: str) -> Count | None:
    """Return the count of "2 of 80", "2/80 pcs", "2 pcs of 80"; a unit has to be one of single goods."""
    match = _OF.match(plain)
    units = [folding.key(unit) for unit in (match["unit"], match["goods"]) if unit] if match else []
    if match is None or not lexicon.single_units().issuperset(units):
        return None
    return Count("number", int(match["count"]), int(match["of"]))


@cache
def _number_words() -> dict[str, int]:
    """Return the words for small numbers, as a person writes them in a cell: "one", "zwei", "三"."""
    return {word: value for value, words in enumerate(folding.words_of("numbers")["words"], 1) for word in words}


@remembered
def quantity(text: str, *, pointed: bool = False) -> tuple[int, str | None] | None:
    """Return the quantity at the start of *text* and its unit ("2,040 pcs (85 %)"); ``None`` when it is not certain.

    A lone "1.250" can be two things and is none here, unless the report is known to write thousands so (*pointed*);
    goods that are counted one by one have no thousandths. A share of the goods ("100 % in export cartons") is no
    quantity of them.
    """
    plain = _SHARE_FIRST.sub("", _printed_number(text), count=1)
    if (pieces := _PIECES.match(plain)) and folding.key(pieces[2]) in lexicon.single_units():
        return int(pieces[1].replace(".", "")), pieces[2]
    if pointed and _POINTED.fullmatch(plain):
        return int(plain.replace(".", "")), None
    match = _QUANTITY.match(plain)
    if not match or re.match(r"\d[.,]\d|.\s*[-–~]\s*\d", plain[match.end(1) - 1 :]) or _is_code(plain, match.end(1)):
        return None
    behind = plain[match.end(1) :].lstrip().casefold()
    if behind.startswith(lexicon.shares()) or _is_range(behind):
        return None
    value = int(re.sub(r"\D", "", match[1]))
    unit = match[2] if match[2] and folding.key(match[2]) in lexicon.units() else None
    packs = bool(unit) and plain != text.strip() and folding.key(unit or "") not in lexicon.single_units()
    if packs and _SHARE_FIRST.match(text.strip()):
        return None  # "90 % – 45 cartons"
    return (value, unit) if value <= MOST else None


def _is_range(behind: str) -> bool:
    """Tell whether what stands *behind* a number makes it the first of a run: "cartons 211 to 260"."""
    word, *others = behind.split(maxsplit=1)[:2] if behind else [""]
    return bool(others) and word in folding.words_of("numbers")["to"] and others[0][:1].isdigit()


def _is_code(plain: str, end: int) -> bool:
    """Tell whether letters hang on the number that ends at *end*: "2509-H" marks a lot, "Lot 7B" an address."""
    if re.match(r"[A-Z]{1,3}\d", plain[end:]):
        return True  # "25W31"
    letters = re.match(r"[-/]([^\W\d_]{1,3})(?![^\W\d_])|([A-Z])(?![^\W_])", plain[end:])
    return letters is not None and folding.key(letters[1] or letters[2]) not in lexicon.units()


def is_pointed(text: str) -> bool:
    """Tell whether *text* is a number of single goods with points between its thousands: "1.250 pcs"."""
    pieces = _PIECES.match(_printed_number(text))
    return pieces is not None and folding.key(pieces[2]) in lexicon.single_units()


def _printed_number(text: str) -> str:
    """Return *text* in plain figures, without the mark of a footnote behind one ("1,200¹ pcs").

    Text with a half or another part of one holds no figure that is read.
    """
    return "" if _PART.search(text) else " ".join(unicodedata.normalize("NFKC", _FOOTNOTE.sub("", text)).split())


_AQL_SIGN = re.compile(r"^(?:aql\s*)?(?:≤|<=|=)\s*")  # "AQL ≤ 2.5"


@remembered
def aql(text: str) -> float | None:
    """Return the AQL printed in *text*; "Not allowed" is 0; ``None`` when it is none."""
    plain = _AQL_SIGN.sub("", _printed_number(text).casefold()).rstrip("%").strip()
    if folding.simplified(plain) in lexicon.not_permitted():
        return 0.0
    return float(plain.replace(",", ".")) if _DECIMAL.match(plain) else None


_LEVEL_WORDS = (
    r"水平|水準|一般|特殊|(?<![A-Za-zÀ-ỹ])(?:levels?|lvl|niveau(?: général| normal| d['’ ]inspection)?"
    r"|nivel(?: general| de inspección)?"
    r"|(?<!cung )cấp(?:\s*độ)?(?=[\s.:]*(?:s[\s-]?[1-4]|i))"  # "nhà cung cấp 2" is a supplier
    r"|mức|bậc|prüfniveau|prüfstufe|prüflevel|livello|nível|poziom\w*|seviyesi|seviye|düzeyi|düzey|úroveň|tingkat|nivå"
    r"|g\.?\s?i?\.?\s?l|gl|gen|general|special"
    r"|[gl](?=[\s.\-–—]|ii))"  # "G-II", and not the "GI" of a number
)
_LEVEL = re.compile(
    rf"(?:{_LEVEL_WORDS})[\s.:：\-–—]*(?:level[\s.:\-–—]*)?(s[\s-]?[1-4]|iii|ii|i|[123])(?=[级級]|(?!\w|[.,/-]\d|\s?%))",
    re.IGNORECASE,
)
# "G.I. Level-II", "G.I.-II" are general inspection: this I is no level.
_GENERAL_INSPECTION = re.compile(
    r"(?<!\w)(?:g\.\s?i\.|gi(?=[\s-]))[\s.\-–]*(?=(?:levels?|lvl|lev|l)(?!\w)|I{1,3}(?![\w.]))", re.IGNORECASE
)
# In most languages words stand between: "niveau d'inspection général II"; then only a Roman figure is the level.
_LEVEL_APART = (
    r"(?i:\b(?:level|niveau|nivel|nível|livello|poziom|prüfniveau|prüfstufe|mức|seviye\w*|düzey\w*|bậc))"
    r"(?:[\s'’/]+[^\W\d_]{1,14}){1,4}[\s:(]+(S-?[1-4]|I{1,3})(?![\w'’]|[.,/-]\d)"
)
_LEVEL_FIRST = Lazy(r"\s*(?:s[\s-]?[1-4]|i{1,3})\s*[,;:/]?\s+(?=\d)", re.IGNORECASE)
_UNTICKED = re.compile(r"[☐□○◯]\s*[^\s☐☒☑□■○●◯✓✔]+|[☒☑■●✓✔]")  # "☐ I ☒ II ☐ III", without the tick
_TWO_SIGNS = re.compile(r"[ⅠⅡⅢ][IVX]|[IVX][ⅠⅡⅢ]")  # "ⅡI" is a figure that was not recognised
_BARE_LEVEL = Lazy(r"^\W*(s[\s-]?[1-4]|iii|ii|i|[123])(?!\w|[.,/]\d|\s?%)", re.IGNORECASE)


@remembered
def level(text: str, *, alone: bool = False) -> str | None:
    """Return the inspection level named in *text* (``II``, ``S-2``); *alone* when the label already says it is one."""
    if _TWO_SIGNS.search(text):
        return None
    plain = _GENERAL_INSPECTION.sub("general ", unicodedata.normalize("NFKC", _UNTICKED.sub(" ", text)))
    match = _LEVEL.search(plain) or (_BARE_LEVEL.search(plain) if alone else None) or _level_apart(plain)
    if match is None:
        return level_apart(plain)
    name = re.sub(r"[\s-]", "", match[1]).upper()
    return f"S-{name[1]}" if name.startswith("S") else {"1": "I", "2": "II", "3": "III"}.get(name, name)


def _level_apart(plain: str) -> re.Match[str] | None:
    return re.search(_LEVEL_APART, plain) if "I" in plain or "S" in plain else None


def behind_level(text: str) -> str | None:
    """Return the figures behind a level in Roman or special notation ("II, 0 / 2.5 / 4.0"); ``None`` without both."""
    match = _LEVEL_FIRST.match(text)
    return text[match.end() :] if match else None


# --- dates ------------------------------------------------------------------------------------------------------------
