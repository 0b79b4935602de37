"""Numbers that words tell of defects, and what they count: "4 pcs: scratch", "Dent on lid, 2 cm – x 3", "one piece"."""

import re
from collections.abc import Callable
from functools import cache

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import is_cjk
from toolkit.parsers.words import classes, folding, lexicon
from toolkit.parsers.words.cues import may_hold
from toolkit.parsers.words.lazily import Lazy, has_digit
from toolkit.parsers.words.may_name import may_count, may_end_in_count, units, written
from toolkit.parsers.words.none_told import says_none
from toolkit.parsers.words.readings import count
from toolkit.parsers.words.remembered import remembered

_FREE = r"(?<!(?-i:[A-Za-zÀ-ỹ\d.,]))"  # no part of a word or of another figure
_INCH = r"\s?(?:inch|in\.|[\"″”])"  # "1/16 inch" is a length
_CHINESE = r"(?-i:[\u2e80-\u9fff])"
SAID = "<SAID>"  # stands in a pattern for a number that says itself that it counts goods

_ITEM = Lazy(r"\s*[A-Za-z]{1,6}[-/.]?\d[\w-]*(?:\s[^\W\d_]+)?\s*\)?\s*$")  # a code, and perhaps a word behind it


def of_counts(pattern: str, needs: Callable[[str], bool] | None = None) -> Lazy:
    """Return *pattern* with the words for such a number in it, for texts that may have one."""
    return Lazy(lambda: pattern.replace(SAID, _said()), re.IGNORECASE, needs=needs or may_count)


@cache
def _said() -> str:
    """Return the pattern of "x 3", "3 of 125", "3 pcs" and "three pieces"."""
    single = "|".join(map(re.escape, units()))
    unit = rf"(?:×|处|{single})\.?(?!(?-i:[A-Za-zÀ-ỹ]))"  # once below: it is nearly all of the time to compile it
    alone = rf"(?:[x×*]\s?\d{{1,4}}|\d{{1,4}}\s*(?:/|of|von|sur|de)\s*\d{{2,5}}(?!\d|{_INCH}))"
    return rf"{_FREE}(?:(?:{alone}|\d{{1,4}}|{'|'.join(map(re.escape, written()))})\s*{unit}|{alone})"


COUNT = of_counts(SAID)
_BEHIND = of_counts(
    rf"^(?P<text>.*[^\s,:;–(\[-])(?P<sign>\s*[:,;–(\[]|\s-|(?<![\d.,\s])(?:\s+|(?<={_CHINESE})))\s*(?P<number>{SAID})\s*[)\]]?$",
    may_end_in_count,
)
_BEFORE = of_counts(
    rf"^(?P<number>{SAID})(?P<sign>\s*[:–-]\s*|\s+|(?<={_CHINESE})(?={_CHINESE}))(?P<text>[^\d\s.,;:–)\]].*)$"
)
BARE = re.compile(
    r"^(?P<text>.*[^\s:–(])(?P<sign>\s*[:–=]\s*|\s-\s*|(?<=[)\]])\s*|\s*(?=\())\(?(?P<number>\d{1,3})\)?$"
)
_LEAD = re.compile(r"^\s*(?:[•●▪■◦·➢*–—-]\s*|\(?\d{1,2}[.)]\s+|\(\d{1,2}\)\s*|\(?[a-z]\)\s+)")
_NUMBER_INSIDE = re.compile(r"(?:\(\d{1,3}\)|[:–]\s*\d{1,3})\s*[,;]")  # of another defect
_SHARE = re.compile(r"\s*[(,]?\s*\d{1,3}(?:[.,]\d{1,3})?\s*%\s*\)?$")  # of the sample
_REMARK = of_counts(rf"^(?P<told>.*{SAID})\s*(?P<sign>[(,])\s*(?P<rest>[^()]{{2,60}}?)\)?$")
_NUMBER_LAST = re.compile(r"[\s:=]+\d{1,4}$")
_DIGITS = re.compile(r"\d+")
_LONG_DASH = re.compile("––+")  # Chinese prints a dash of two: "开裂——2个"
FULL_WIDTH = str.maketrans("（）：，；、［］【】—。", "():,;,[][]–.")
_BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]")
DASHES = ("-", "–")
# What a label before a number can be of that counts goods, and no defects.
_QUANTITIES = frozenset({"ordered", "lot", "produced", "packed", "sample_size"})
SHORTEST = 2  # letters of a description
LONGEST = 240  # characters of what tells one defect


def without_lead(text: str) -> str:
    """Return *text* without the bullet or the number before it."""
    return _LEAD.sub("", text, count=1)


def has_lead(text: str) -> bool:
    """Tell whether *text* begins with a bullet or a running number."""
    return _LEAD.match(text) is not None


def counts_goods(text: str) -> bool:
    """Tell whether *text* has a number that says itself that it counts goods: "3 pcs", "x 3", "3 of 125".

    A comma of full width parts the number from the words before it, where a narrow one may be of a figure: "，2件".
    """
    return COUNT.search(text.replace("，", "， ").translate(FULL_WIDTH)) is not None


def counts_anything(text: str) -> bool:
    """Tell whether *text* has a figure or a number in words, whatever it counts: "four bags", "a needle in one bag"."""
    return any(map(str.isdigit, text)) or not _number_words().isdisjoint(folding.key(text).split())


def counts_vaguely(text: str) -> bool:
    """Tell whether *text* speaks of a number of goods that nobody can count: "Loose threads on most bags"."""
    return lexicon.mentions("told_items", "vague", text)


@cache
def _number_words() -> frozenset[str]:
    words = folding.words_of("numbers")
    return frozenset(word for each in words["words"] for word in each) - frozenset(words["articles"])


def counts_before(text: str) -> bool:
    """Tell whether *text* begins with the number of the defect that it tells."""
    return number_before(plain_line(text)) is not None


def tells_remark(text: str) -> bool:
    """Tell whether *text* says what was done with some of the goods, which counts no defect."""
    if not lexicon.mentions("told_items", "done", text):
        return False
    match = _BEFORE.match(plain_line(text))
    return not match["sign"].strip() if match else not has_lead(text)


def plain_line(text: str) -> str:
    plain = _LONG_DASH.sub("–", " ".join(without_lead(text).translate(FULL_WIDTH).split()))
    return _SHARE.sub("", plain.rstrip(" .;,"))


def as_printed(told: str, text: str) -> str:
    """Return the words *told* as *text* has them: signs of full width are compared as others."""
    printed = " ".join(text.split())
    place = printed.translate(FULL_WIDTH).find(told)
    return printed[place : place + len(told)] if place >= 0 else told


def counted(plain: str, *, bare: bool) -> tuple[str, str] | None:
    """Return the one defect of *plain* and its number, which stands before or behind it."""
    if len(plain) > LONGEST or says_none(plain):
        return None  # "None (metal detector 80 pcs)" counts what was looked at
    before = number_before(plain)
    match = before or number_behind(without_remark(plain)) or (BARE.match(plain) if bare else None)
    if match is None:
        return None
    text, number = trimmed(match["text"]), figure(match["number"])
    remark = before is not None and not before["sign"].strip() and is_remark(text)
    return (text, number) if number and not remark and describes(text) else None


def without_remark(plain: str) -> str:
    """Return *plain* without what stands behind the number and says nothing of it: "3 pcs (cartons 4, 7)"."""
    match = _REMARK.match(plain) if "(" in plain or "," in plain else None
    if match is None or COUNT.search(match["rest"]) or classes.mentions_class(match["rest"]) or class_of(match["rest"]):
        return plain
    figures = any(map(str.isdigit, match["rest"]))
    pointing = frozenset(map(folding.key, folding.words_of("told_items")["pointing"]))  # "see photo 11, 12"
    words = (word for word in re.findall(r"[^\W\d_]+", match["rest"]) if folding.key(word) not in pointing)
    first = next(words, "")
    beside = lexicon.meaning("columns", first) == "other" or lexicon.mentions("told_items", "done", match["rest"])
    item = bool(_ITEM.match(match["rest"]))  # "3 pcs (HLT-214 Cob)"
    said = beside or (match["sign"] == "(" and (item or not figures) and bool(first))
    return match["told"] if said else plain


def number_behind(plain: str) -> re.Match[str] | None:
    """Return what words describe and the number behind them; one in words needs a sign: "also several on one piece"."""
    match = _BEHIND.match(_without_place(plain))
    if match is None or (match["sign"].strip() in DASHES and match["text"][-1].isdigit()):
        return None  # "3–4 pcs" may be either
    if match["sign"].strip() not in ("", ",", ";"):
        return match
    if not any(map(str.isdigit, match["number"])):
        return None
    last = folding.key(match["text"].rsplit(maxsplit=1)[-1])
    leading = last in folding.words_of("told_items")["leading"] or (is_cjk(last[-1:] or " ") and last[-1] in _leading())
    return None if not match["sign"].strip() and leading else match


def _without_place(plain: str) -> str:
    """Return *plain* without the word that says where its number of goods has the fault: "open seam on 2 pcs".

    "Buyers would not see it on 1 piece" explains a class and counts none.
    """
    if not has_digit(plain) or lexicon.mentions("told_items", "supposing", plain):
        return plain
    return _PLACED.sub(" ", _without_verb().sub(r"\g<goods>", plain), count=1)


@cache
def _without_verb() -> re.Pattern[str]:
    """Return the pattern of a verb behind the goods: "an 5 Stück festgestellt"."""
    words = "|".join(map(re.escape, folding.words_of("found_on")["ends"]))
    return re.compile(rf"(?P<goods>\d{{1,4}}\s*(?:{'|'.join(map(re.escape, units()))}))\s+(?:{words})$", re.IGNORECASE)


def _placed() -> str:
    words = "|".join(map(re.escape, folding.words_of("told_items")["placing"]))
    of_goods = rf"\d{{1,4}}\s*(?:{'|'.join(map(re.escape, units()))}|(?:/|of|von|sur|de)\s*\d)"
    return rf",?\s(?:{words})\s(?={of_goods}[^\d]*[)\]]?$)"


_may_place = may_hold(lambda: folding.words_of("told_items")["placing"])
_PLACED = Lazy(_placed, re.IGNORECASE, needs=lambda text: may_count(text) and _may_place(text))


def _leading() -> tuple[str, ...]:
    return tuple(word for word in folding.words_of("told_items")["leading"] if is_cjk(word))


def number_before(plain: str) -> re.Match[str] | None:
    """Return a number and what it counts behind it; one in words needs a sign, as "a piece" begins a sentence."""
    match = _BEFORE.match(plain) if _may_begin(plain) else None
    written = match is not None and not any(map(str.isdigit, match["number"]))
    return None if match is None or (written and not match["sign"].strip()) else match


def _may_begin(plain: str) -> bool:
    return plain[:1].isdigit() or plain.lower().startswith(("x", "×", "*", *written()))


def describes(text: str) -> bool:
    """Tell whether *text* describes one defect, and labels no figure: "allowed", "Photo"."""
    label = _NUMBER_LAST.sub("", text)  # of "allowed 7"
    if sum(map(str.isalpha, text)) < SHORTEST or tells_more(text) or lexicon.row_kind(label) is not None:
        return False
    if folding.key(text) in lexicon.phrases("block_words", "defect"):
        return False  # "Faults, major: 6" counts what is listed below
    labels = lexicon.meaning("columns", text) in ("ordinal", "quantity", "other") or _labels_goods(text)
    return not labels and not _said_of_figures().issuperset(folding.key(text).split()) and not tells_of_goods(text)


def counts_packs(text: str) -> bool:
    """Tell whether a line counts cartons or samples and no defect: "Cartons opened: 12", "3 pcs kept as samples"."""
    return any(map(str.isdigit, text)) and not tells_remark(text) and tells_of_goods(_DIGITS.sub(" ", plain_line(text)))


@remembered
def tells_of_goods(text: str) -> bool:
    """Tell whether *text* names packs or samples and what was done with them: "Cartons opened", "kept as samples"."""
    plain = folding.key(text)
    if is_cjk(plain[:1]):
        goods, rest = _goods_in_chinese()
        return goods.search(plain) is not None and not rest.sub("", plain).strip()
    goods_words, others = _goods_words()
    words = plain.split()
    return not goods_words.isdisjoint(words) and all(word in goods_words or word in others for word in words)


@cache
def _goods_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of packs and of samples, and those that may stand beside them and describe no fault."""
    said = folding.words_of("told_items")
    goods = {*folding.words_of("units")["other"], *said["samples"]}
    beside = (*said["done"], *said["auxiliary"], *said["beside"], *lexicon.single_units())
    return (
        frozenset(part for word in goods for part in folding.key(word).split()),
        frozenset(part for word in beside for part in folding.key(word).split()),
    )


@cache
def _goods_in_chinese() -> tuple[re.Pattern[str], re.Pattern[str]]:
    said = folding.words_of("told_items")
    goods = [word for word in (*folding.words_of("units")["other"], *said["samples"]) if is_cjk(word[0])]
    beside = (*said["done"], *said["auxiliary"], *said["beside"], *lexicon.single_units())
    every = sorted([*goods, *(word for word in beside if is_cjk(word[0]))], key=len, reverse=True)
    return re.compile("|".join(goods)), re.compile("|".join(every))


def _labels_goods(text: str) -> bool:
    """Tell whether *text* by itself is what goods are packed in, how many there are or what was done with them."""
    plain = folding.key(text)
    done = plain in map(folding.key, folding.words_of("told_items")["done"])
    return done or plain in lexicon.units() or lexicon.meaning("fields", text) in _QUANTITIES


@cache
def _said_of_figures() -> frozenset[str]:
    """Return the words that say what a figure is and describe nothing: "accepted up to", "we found in total"."""
    wordings = [*folding.words_of("limits_told").values(), *folding.words_of("rows_told").values()]
    wordings += [folding.words_of("told_units")["between"], folding.words_of("told_items")["auxiliary"]]
    return frozenset(word for each in wordings for wording in each for word in folding.key(wording).split())


def is_remark(text: str) -> bool:
    """Tell whether the words behind a number say what was done with the goods: "2 pcs | were repaired on site"."""
    plain = folding.key(text)
    verbs = folding.words_of("told_items")["auxiliary"]
    return (
        lexicon.mentions("told_items", "done", text)
        or plain.split()[:1] in ([verb] for verb in verbs)
        or (plain[:1] in verbs and is_cjk(plain[:1]))
    )


def figure(number: str) -> str:
    """Return the number of *number* in figures, with the sample that it is out of."""
    plain = number.strip(" x×*")
    if any(map(str.isdigit, plain)):
        read = count(plain)
        return plain if read.of else re.findall(r"\d+", plain)[0]
    words = plain.split()
    value = count(words[0]).value if len(words) > 1 else count(plain[:-1]).value
    return str(value) if value else ""


def tells_more(text: str) -> bool:
    """Tell whether a description has a class or a number of its own, so that the line tells of two defects.

    How often something is done counts no goods: "key must be pressed two times".
    """
    repeats = folding.words_of("units")["repeats"]
    counted = any(not folding.key(found[0]).endswith(tuple(repeats)) for found in COUNT.finditer(text))
    return counted or bool(_NUMBER_INSIDE.search(text)) or any(map(class_of, re.split(r"[.:,;()\[\]–]", text)))


def classes_in_brackets(text: str) -> list[Severity]:
    """Return the classes that *text* names in brackets: "Missing screw 1 pc [Maj]"."""
    return [severity for inside in _BRACKETED.findall(text) if (severity := class_of(inside))]


def trimmed(text: str) -> str:
    """Return *text*, a description, without the signs and words that join it to its number: "2 pcs with dents"."""
    plain = " ".join(text.split()).strip(" :–-,;/")
    said = folding.words_of("told_items")
    before = next((word for word in said["connecting"] if plain.lower().startswith(f"{word} ")), "")
    behind = next((word for word in said["placing"] if plain.lower().endswith(f", {word}")), "")
    return plain[len(before) : len(plain) - len(behind)].strip(" ,")


def class_of(text: str) -> Severity | None:
    return classes.severity(text.strip(" ."))
