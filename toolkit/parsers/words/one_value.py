"""What the text beside a label can be: a name, a number, one of several numbers."""

import re
from functools import cache

from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import dates, folding, lexicon, outcomes
from toolkit.parsers.words.articles import is_code
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy

LONGEST = 160
SHORTEST = 5  # signs of a number that may stand beside another with but a space
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")
_BROKEN = re.compile(r"(?<=\w-)\s(?=\w)")
# Of "SL-8802, 1,800 pcs" the second comma parts thousands; "4711,815" may be two orders.
_SPLIT = re.compile(
    r"\s*(?!(?<=\s\d),\d{3}\s)[,;、；&\n]\s*|\s+/\s+|\s+(?:and|und|et|y|en|oraz|ve|và|og|och|dan)\s+(?=\S*\d)|\s+e\s+(?=[A-Z]*[\d-])"
)
_CHOICE = re.compile(r"[^\W\d_](?:\s*/\s*[^\W\d_])+")  # "Y / N"
_ROLE = re.compile(r"\s*[,，;；/(（、]\s*|\s+[–—-]\s+")  # what a person does stands behind such a sign
_FIRST_OF_SEVERAL = re.compile(r"\(?1[)）]\s*\S")  # "1) Excavator 2) Bath boat"
_WORD_BEFORE = Lazy(r"(\D*?[^\W\d_][.#]?)[\s\-–:#]*(\d.*)")

# "周敏 复核人：何立", "Folding chair, beech – Colour: navy": another label, though nobody knows it
_NEXT_LABEL = re.compile(
    r"\s+[\u2e80-\u9fff]{2,8}\s*[:：]|[。；]\s*(?=[\w.]{2,12}[:：])"
    r"|(?:[;,；，]\s*|\s[–—-]\s+|\s[|•·]\s+|\s//+\s+|(?:(?<=[\w-]\w)|(?<=[)）.]))\.\s+)"
    r"(?=(?:(?:(?<![^\W\d_])[^\W\d_]{1,4}\.|[^\W\d_](?:[^\s:：;,，；。.]|\.(?=\S)){0,24})\s?){1,4}[:：]\s?\S)"
)


def before_next_label(text: str) -> str:
    """Return *text* up to where another label begins in it."""
    return _NEXT_LABEL.split(text, maxsplit=1)[0]


def split(text: str) -> list[str]:
    """Return the numbers listed in *text*; a slash inside a number does not part it."""
    parts = (part.strip(" .") for part in _SPLIT.split(text))
    return [number for part in parts if part for number in _alike(closed_up(part))]


def closed_up(number: str) -> str:
    """Return *number* without the space that a line ending behind a hyphen leaves in it: "88- 40217"."""
    closed = _BROKEN.sub("", number)
    return closed if closed != number and is_code(closed) else number


def _alike(text: str) -> list[str]:
    """Return the numbers of one pattern that stand in *text* with but a space between them: "K118204 K118207"."""
    parts = text.split()
    patterns = {_LETTER.sub("a", _DIGIT.sub("0", part)) for part in parts}
    coded = len(parts) > 1 and len(patterns) == 1 and all(is_code(part) and len(part) >= SHORTEST for part in parts)
    figures = len(parts[0]) > SHORTEST and parts[0].isdigit() if parts else False  # "778120 778121" parts no thousands
    return parts if coded and (figures or any(map(str.isalpha, parts[0]))) else [text]


def code_of(text: str) -> str:
    """Return the number that begins *text* without the words in brackets that explain it: "MD-P27 (plate)"."""
    code = folding.without_brackets(text)
    explained = folding.last_brackets(text).strip("()[]（）【】 ")
    words = " " in explained or not has_digit(explained)
    return code if is_code(code) and explained and words else text


def without_its_word(number: str) -> str:
    """Return *number* without the word for an order that stands apart before it: "PO KK-20933"; "PO-55102" is one."""
    word, _, code = number.strip().partition(" ")
    return code.strip() if is_code(code) and concept_of(word) == "po_numbers" else number


# A code, and small letters or a colon behind it.
_CODE_FIRST = re.compile(r"(?=[^:\s]{4})((?:[A-Z]{1,6}[ -])?[\w./-]*\d[\w./-]*)(?::\s|\s+(?=[a-zà-ÿ]{3,}\b))\D*$")


def without_order(number: str) -> str:
    """Return *number* without the word for an order before it: "PO 700418", "PO-55102", "Order no. 17"."""
    match = _WORD_BEFORE.fullmatch(number.strip())
    return match[2] if match and concept_of(match[1]) == "po_numbers" else number.rsplit(maxsplit=1)[-1]


def is_name(text: str) -> bool:
    plain = text.strip(" :.-–/")
    return (
        1 < len(plain) <= LONGEST
        and outcomes.verdict(plain) is None
        and concept_of(plain) is None
        and lexicon.meaning("columns", plain) is None
        and any(map(str.isalpha, plain))
        and not _FIRST_OF_SEVERAL.match(plain)
        and not is_told_elsewhere(plain)
        and not _CHOICE.fullmatch(plain)
    )


LONGEST_CHINESE_NAME = 6  # signs with the title


def is_firm(text: str) -> bool:
    """Tell whether *text* can be the name of a firm: it is no code ("V-2098"); "3M" is a name."""
    figures = sum(map(str.isdigit, text))
    return is_name(text) and not (is_code(text) and 2 * figures > len(text.strip()))


def is_person(text: str) -> bool:
    """Tell whether *text* is a title with one name, of who signs: "Mr. Xu", "黄先生"; a firm has more words.

    What he does may stand behind it: "Ms Xu, quality department.", "Mr Chen (sales)".
    """
    words = folding.words_of("kinds")["persons"]
    printed, *behind = _ROLE.split(text.strip(), maxsplit=1)
    if any(lexicon.mentions("kinds", "company", part) for part in behind):
        return False
    title, _, name = printed.strip().partition(" ")
    sure = title.endswith(".") or title in folding.words_of("kinds")["titles_of_persons"]
    titled = folding.key(title) in words and sure
    chinese = len(printed.strip()) <= LONGEST_CHINESE_NAME and printed.strip().endswith(
        tuple(w for w in words if is_cjk(w[0]))
    )
    return (titled and name.strip(" .").isalpha()) or chinese


def is_of_firm(text: str) -> bool:
    """Tell whether *text* is a person of the seller or the maker, by the brackets behind: "Lin Mei (factory)"."""
    role = folding.last_brackets(text)
    return bool(role) and any(lexicon.mentions("label_words", name, role) for name in ("factory", "supplier"))


def is_told_elsewhere(name: str) -> bool:
    """Tell whether *name* only points to another: "Same as supplier", "同上"."""
    return _begins("starts", name)


def points_elsewhere(goods: str) -> bool:
    """Tell whether *goods* only says where their names stand: "See list on page 2"."""
    return is_told_elsewhere(goods) or _begins("points", goods)


def _begins(group: str, name: str) -> bool:
    """Tell whether *name* begins with words of *group*."""
    plain = folding.key(name)
    return any(
        plain == said or plain.startswith(said if is_cjk(said[0]) else f"{said} ")
        for said in lexicon.phrases("same_name", group)
    )


def is_number(text: str) -> bool:
    token = first_token(text)
    told = len(token.split()) > 1 and token.split()[0].islower()  # "on file. Weight of 5 pillows"
    return any(map(str.isdigit, token)) and len(token) <= 40 and dates.date(token) is None and not told  # noqa: PLR2004


def is_norm(text: str) -> bool:
    """Tell whether *text* begins with the number of a norm of goods or tests: "EN 71-1, 8.3"."""
    name, _, number = text.strip().partition(" ")
    return name in folding.words_of("standards")["norms"] and any(map(str.isdigit, number)) and not _is_dated(number)


def _is_dated(number: str) -> bool:
    """Tell whether *number* ends in its year behind a stroke, as those of papers do and of norms do not: "1458/25"."""
    return re.fullmatch(r"\d+/(?:20)?\d{2}", number.strip()) is not None


def is_measured(text: str) -> bool:
    """Tell whether *text* begins with a figure and names no inspection: the type of a container ("1 x 40' HC")."""
    return text[:1].isdigit() and not lexicon.mentions("kinds", "inspection", text)


def is_identifier(text: str) -> bool:
    """Tell whether *text* can be a number of goods or of an order: no verdict, no label, no head of another column."""
    other = outcomes.verdict(text) or concept_of(text) or lexicon.meaning("checks", text)
    return 0 < len(text) <= 80 and not other  # noqa: PLR2004


def without_sentence(number: str) -> str:
    """Return the code that *number* begins with, without what a sentence says of it: "4500-81772 has two styles"."""
    number = _dated().split(number, maxsplit=1)[0]
    match = _CODE_FIRST.match(number)
    return match[1] if match else number


@cache
def _dated() -> re.Pattern[str]:
    """Return the words behind a number that say of which day it is: "4711 of 3 June 2025"."""
    words = "|".join(map(re.escape, folding.words_of("label_edges")["dated"]))
    return re.compile(rf"\s+(?:{words})\.?\s+(?=\d{{1,4}}[\s./-])", re.IGNORECASE)


def is_spoken(text: str) -> bool:
    """Tell whether *text* begins with a word of a sentence and no mark: "says 481", "of 1,800 sets was finished"."""
    first, _, rest = text.partition(" ")
    small = first.isalpha() and first.islower() and first.isascii()
    goes_on = any(word.isalpha() and word.islower() for word in rest.split())
    return small and (len(first) > 3 or goes_on)  # noqa: PLR2004 - "po 4711"


def behind_its_word(text: str) -> str:
    """Return the number in *text* behind the words that still belong to its label: "of inspection No. 2026/077"."""
    match = _number_word().match(text)
    return match[1] if match else text


@cache
def _number_word() -> re.Pattern[str]:
    words = "|".join(map(re.escape, folding.words_of("kinds")["numbers"]))
    return re.compile(rf"[^\W\d_][^\d:]*?(?<!\w)(?:{words})(?!\w)[\s.:#]*(\S*\d.*)$", re.IGNORECASE)


def has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def first_token(text: str) -> str:
    """Return the number itself, without what follows it in brackets or behind a wide gap."""
    return re.split(r"\s*[(（;；|]|\s{2,}|,\s|\s+/\s+(?=[a-zà-ÿ]{4})", text.strip())[0].strip()
