"""Knows the words of reports: what a label, a heading or a verdict means. The words themselves are data."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from toolkit.parsers.layout.cells import NO_SPACES, is_cjk
from toolkit.parsers.words.both_halves import LONGEST as LONGEST_LABEL
from toolkit.parsers.words.both_halves import said_by_both
from toolkit.parsers.words.building import Built, Counting, Labels, built_of
from toolkit.parsers.words.cues import may_say, telling_words
from toolkit.parsers.words.folding import key, last_brackets, without_brackets, without_ordinal, words_of
from toolkit.parsers.words.label_tails import without_tail
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.of_sample import without_sample
from toolkit.parsers.words.remembered import remembered
from toolkit.parsers.words.row_verbs import said_by_verb, telling_of_verbs
from toolkit.parsers.words.row_words import (
    may_be_joined,
    may_name_row,
    of_all,
    of_defective_goods,
    of_defects,
    row_words,
    says_with_faults,
    starts_of_totals,
    telling_of_rows,
)
from toolkit.parsers.words.spoken import Spoken, spoken_of, words_in
from toolkit.parsers.words.vocabulary import index_of, ready_file

LONGEST_BROKEN = 24
_ONE_OR_MORE = re.compile(r"(?<=[a-z])\(s\)", re.IGNORECASE)  # "remark(s)"
# simple groups that every read asks for, and that take longer to fold than to load
_LARGE = ("blocks", "columns", "fields", "headings", "label_words", "no_verdicts", "results")
_BRACKETS = frozenset("([{")
SHORTEST_JOINED = 8  # letters of two words without their space
LEAST_BEFORE_SIGN = 2  # words before "Ac" or "Re": one may be that for a class
MOST_WORDS_OF_TOTAL = 3  # before the number of the goods
MOST_SLASHES = 4  # of a label behind its first
_RATES = Lazy(r"\baql\s*\d+(?:[.,]\d+)?(?:\s*[/-]\s*\d+(?:[.,]\d+)?)*", re.IGNORECASE)


@remembered
def readings(text: str) -> tuple[str, ...]:
    """Return the ways to compare a label: whole, without brackets, its Latin half, its Chinese half."""
    found: dict[str, None] = {}
    if len(text) > LONGEST_LABEL:
        return (key(text),)
    if text.isascii() and _BRACKETS.isdisjoint(text):
        return _plain_readings(text)
    for version in dict.fromkeys((text, without_brackets(text), without_ordinal(text))):
        if version.isascii():
            found[key(version)] = None
            continue
        latin = NO_SPACES.sub(" ", version)
        chinese = "".join(char for char in NO_SPACES.findall(version) if char.isalnum())
        for part in (version, latin, chinese):
            if key(part):
                found[key(part)] = None
    if len(text) < LONGEST_BROKEN:  # a narrow column breaks a word in two
        found[key(text).replace(" ", "")] = None
    return tuple(reading for reading in found if reading)


def _plain_readings(text: str) -> tuple[str, ...]:
    """Return the readings of a text in Latin letters without brackets, which most are."""
    whole = key(text)
    found = {whole: None, key(without_ordinal(text)): None}
    if len(text) < LONGEST_BROKEN:
        found[whole.replace(" ", "")] = None
    return tuple(filter(None, found))


@cache
def wordings(group: str) -> Mapping[str, str]:
    """Return wording -> concept for the simple groups (``fields``, ``columns``, ``results``, ``headings``)."""
    ready = index_of(group)
    return _indexed(group) if ready is None else ready


def _indexed(group: str) -> dict[str, str]:
    return {key(wording): concept for concept, each in words_of(group).items() for wording in each}


def ready_lexicon() -> bytes:
    """Return what the file of the ready lexicon must hold: its tables, and the indexes of the large groups."""
    return ready_file({group: _indexed(group) for group in _LARGE})


@remembered
def meaning(group: str, text: str) -> str | None:
    """Return the concept of *group* that *text* is a wording of; ``None`` when it is none."""
    index = wordings(group)
    named = next((index[reading] for reading in readings(text) if reading in index), None)
    if named is None and group == "columns":
        named = built(text) or _share(text)
    if named is None and group == "headings" and _ONE_OR_MORE.search(text):
        return meaning(group, _ONE_OR_MORE.sub("s", text))  # "Other remark(s)"
    return named or of_both(group, text)


def of_both(group: str, text: str) -> str | None:
    """Return the concept of *group* that both halves of a text in two languages are wordings of."""
    return said_by_both(text, lambda half: meaning(group, half))


def _share(text: str) -> str | None:
    """Return ``quantity`` for a head of finds beside the sample they were found in: "Affected / checked"."""
    found, slash, sample = text.replace("／", "/").partition("/")
    counted = bool(slash) and meaning("columns", found) == "quantity" and row_kind(sample) == "sample"
    return "quantity" if counted else None


@remembered
def built(text: str) -> str | None:
    """Return the column that *text* heads where it is built of the words for one and of no others."""
    for reading in readings(text):
        if _numbers_goods(reading) or numbers_defects(reading):
            return "other"
        if told := _buildings().meanings([reading]):
            return told[0]
    return None


def _numbers_goods(reading: str) -> bool:
    """Tell whether *reading* is the number that one of the goods or their packs bears: "Ctn no.", not "No. of ctns".

    "Pcs no" tells how many.
    """
    goods, _, number = reading.rpartition(" ")
    several = goods in single_units() and goods.endswith("s")
    return number in words_of("built")["other"]["numbers"] and goods in units() and not several


def numbers_defects(text: str) -> bool:
    """Tell whether *text* is the label of a defect's number: "Defect no.", "Kusur no", "缺陷编号"; not "No defects"."""
    plain = key(text)
    numbers, signs = _words_for_numbers()
    defects = _words_for_defects()
    name, _, number = plain.rpartition(" ")
    if number in numbers and name in defects:
        return True
    return not plain.isascii() and any(plain.endswith(sign) and plain.removesuffix(sign) in defects for sign in signs)


@cache
def _words_for_numbers() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words for a number, and those of them that are written without spaces."""
    numbers = words_of("label_words")["number"]
    return frozenset(numbers), tuple(sign for sign in numbers if is_cjk(sign[0]))


@cache
def _words_for_defects() -> frozenset[str]:
    return frozenset(phrases("block_words", "defect"))


@cache
def _buildings() -> Labels:
    """Return for each column the labels that are built of its words, the most certain first."""
    words = words_of("built")
    defect, beside = words["defect"], words["beside"]
    described, severity, quantity = words["description"], words["severity"], words["quantity"]
    counted = words_of("label_words")["counted"]
    goods = (*quantity["goods"], *counted)
    counting = (*quantity["alone"], *quantity["counting"])
    labels: list[tuple[str, Built | Counting]] = [
        ("other", built_of(words["other"]["alone"], (), words["other"]["with"])),
        ("severity", built_of(severity["alone"], (), (*defect, *beside, *severity["paired"]))),
        ("severity", built_of(severity["paired"], defect, beside)),
        ("quantity", Counting(quantity["counting"], quantity["between"], defect, (*beside, *units()))),
        (
            "quantity",
            built_of(quantity["alone"], (), (*defect, *beside, *quantity["paired"], *quantity["affected"], *units())),
        ),
        ("quantity", built_of(quantity["paired"], defect, (*beside, *units()))),
        ("quantity", Counting(quantity["counting"], quantity["between"], counted, (*beside, *quantity["affected"]))),
        ("quantity", built_of(quantity["affected"], goods, (*defect, *beside, *counting))),
        ("description", built_of(defect, (), (*beside, *described["with"]))),
        ("description", built_of(described["asks"], described["sees"], (*defect, *beside, *described["with"]))),
    ]
    return Labels(labels)


def exactly(group: str, reading: str) -> str | None:
    """Return the concept of *group* that *reading*, a text as it is compared, is a wording of."""
    return wordings(group).get(reading)


def is_mixed(text: str) -> bool:
    """Tell whether *text* is written in Chinese and in Latin letters."""
    return (
        not text.isascii()
        and any(map(str.isalpha, NO_SPACES.findall(text)))
        and any(char.isascii() and char.isalpha() for char in text)
    )


@remembered
def without_times(text: str) -> str:
    """Return *text* without the words that say whether a figure is of this inspection or of one before it."""
    return _without(("earlier", "now"), key(text)) if _times().within(key(text)) else text


def _without(names: Iterable[str], folded: str) -> str:
    """Return *folded* without the wordings of times by these *names*."""
    padded = f" {folded} "
    for phrase in (each for name in names for each in phrases("times", name)):
        padded = padded.replace(phrase if is_cjk(phrase[0]) else f" {phrase} ", " ")
    return padded.strip()


@remembered
def is_earlier(text: str) -> bool:
    """Tell whether *text* speaks of an inspection before this one; "the previous page" is of this report."""
    return mentions("times", "earlier", text) and _spoken("times", "earlier").within(_without(("here",), key(text)))


def is_of_another_paper(text: str) -> bool:
    """Tell whether *text* speaks of an inspection before this one, or of the report on it."""
    folded = key(text)
    return _of_others().within(folded) and _of_others().within(_without(("here",), folded))


@cache
def _times() -> Spoken:
    return spoken_of((*phrases("times", "earlier"), *phrases("times", "now")))


@cache
def _of_others() -> Spoken:
    return spoken_of((*phrases("times", "earlier"), *phrases("other_papers", "earlier")))


@remembered
def row_kind(text: str) -> str | None:
    """Return what a row of numbers labelled *text* says: found, allowed, reject, both, sample, aql, result, units.

    A figure of an inspection before this one is ``earlier``, whatever it counts. Two figures in one cell have both
    kinds, as in ``found/allowed``; a limit with the rejection number behind it is ``both``.

    A label counts when all of its words belong to the concept, so that "Total found" is a total and
    "Found loose screw" is a defect.
    """
    if text.casefold().strip() in not_permitted() or not (
        may_say(text, _telling_of_rows()) or may_be_joined(key(text))
    ):
        return None
    if _times().within(key(text)):
        kind = row_kind(without_times(text))
        return "earlier" if kind and mentions("times", "earlier", text) else kind
    if told := _of_sign(text) or _of_two_figures(text) or next(filter(None, map(said_by_verb, readings(text))), None):
        return told
    if _is_total(text) or any(map(_is_of_all, readings(text))):
        return "found"
    if any(of_defective_goods().fullmatch(reading) or says_with_faults(reading) for reading in readings(text)):
        return "units"
    said = [(reading, words_in(reading)) for reading in readings(text)]
    said = [one for one in said if not one[0].isascii() or may_name_row(*one)]
    kind = next((concept for concept, wordings in row_words() if any(wordings.say(*one) for one in said)), None)
    if kind == "found" and is_mixed(text) and _is_half_a_total(text):
        kind = None
    kind = kind or _of_joined_words(text) or said_by_both(text, row_kind, least=2)  # "Observed / 线头" may be a defect
    kind = kind or exactly("bracketed", key(last_brackets(text))) or _of_sample(text) or _behind_rates(text)
    return kind or _ends_in_sign(text) or _with_tail(text)


@cache
def _telling_of_rows() -> frozenset[str]:
    """Return the words of which a label of a row has one, whatever it says."""
    times = (*phrases("times", "earlier"), *phrases("times", "now"))
    said = (*phrases("totals_told", "ends"), *wordings("bracketed"), *times)
    return telling_words(said) | telling_of_rows() | telling_of_verbs() | {"n", "ac", "re"}


def _with_tail(text: str) -> str | None:
    """Return which limits *text* labels where it also says by which plan, or for which lots: "Allowed as per AQL"."""
    bare = without_tail(text)
    kind = row_kind(bare) if bare and bare != key(text) else None
    return kind if kind in ("allowed", "both", "reject") else None


def _is_total(text: str) -> bool:
    """Tell whether *text* is a total by how it begins or ends, or by what it says that it is of."""
    plain = key(text)
    return (
        plain.endswith(_ends_of_totals())
        or _starts_as_total(f"{plain} ")
        or _is_total_of_item(text)
        or _is_of_all_groups(text)
    )


@cache
def _ends_of_totals() -> tuple[str, ...]:
    """Return how totals end: "SEWING SUB-TOTAL"."""
    return tuple(f" {phrase}" for phrase in phrases("totals_told", "ends"))


def _is_of_all_groups(text: str) -> bool:
    """Tell whether *text* is a total and says behind a comma that it is of all: "Defects in sample, all groups"."""
    first, _, rest = text.partition(",")
    words = set(key(rest).split()) if rest else set()
    return bool(words) and words <= _all_goods() and row_kind(first) == "found"


def names_all_goods(text: str) -> bool:
    """Tell whether *text* names all goods and nothing else: "All colours", a total where goods head its column."""
    words = set(key(text).split())
    return bool(words) and words <= _all_goods() and not words.isdisjoint(phrases("rows_of_all", "all"))


@cache
def _all_goods() -> frozenset[str]:
    said = words_of("rows_of_all")
    return frozenset(key(word) for name in ("all", "goods") for word in said[name])


def _behind_rates(text: str) -> str | None:
    """Return what stands behind the AQLs in a label: "AQL 2.5 / 4.0 Accept"."""
    rest = _RATES.sub("", text, count=1) if "aql" in text.casefold() else text
    kind = row_kind(rest) if rest != text and rest.strip() else None
    return kind if kind in ("allowed", "both", "reject") else None


def _is_of_all(reading: str) -> bool:
    """Tell whether *reading* is a label of a total over lists, or of a total of defects whatever these are called."""
    return bool(of_all().fullmatch(reading) or of_defects().fullmatch(reading))


def _of_sample(text: str) -> str | None:
    """Return the kind of *text* that says how many units were looked at, too: "Found in 80 pcs", "Permitted for 80"."""
    rest = without_sample(text) if len(text) <= LONGEST_LABEL and any(map(str.isdigit, text)) else ""
    kind = row_kind(rest) if rest else None
    return kind if kind in ("found", "allowed", "reject") else None


def _of_joined_words(text: str) -> str | None:
    """Return what a row says whose two words lost their space, as recognised ones do: "Maxallowed"."""
    word = key(text)
    if len(word) < SHORTEST_JOINED or not (word.isascii() and word.isalpha()) or not may_be_joined(word):
        return None
    kinds = {row_kind(f"{word[:at]} {word[at:]}") for at in range(3, len(word) - 2)} - {None}
    return kinds.pop() if len(kinds) == 1 else None


def _of_sign(text: str) -> str | None:
    """Return what the sign "n" says, which is that of the standard as Ac and Re are: the sample. N may be a number.

    That of a sum is a total.
    """
    if is_sum_sign(text):
        return "found"
    return "sample" if without_brackets(text).strip() == "n" else None


def is_sum_sign(text: str) -> bool:
    """Tell whether *text* is the sign of a sum and nothing else; compared as words are, it would be another letter."""
    return text.strip(" =:") in words_of("totals_of_class")["signs"]


def _ends_in_sign(text: str) -> str | None:
    """Return what the sign of the standard says at the end of a label in whatever words: "Liczba kwalifikująca Ac"."""
    *before, last = text.split() or [""]
    named = len(before) >= LEAST_BEFORE_SIGN and "/" not in text and len(before) <= LONGEST_LABEL
    return {"Ac": "allowed", "Re": "reject"}.get(last.strip("().")) if named else None


def _of_two_figures(text: str) -> str | None:
    """Return what two figures are that the halves of a label name: "允收 / 拒收", "Found / Ac"."""
    plain = text.replace("／", "/")
    if "/" not in plain and any(key(text) in wordings.exact for _, wordings in row_words()):
        return None  # "Seuil de rejet" is one name, and no limit out of another
    first, slash, second = (plain if "/" in plain else _held_against().sub("/", plain, count=1)).partition("/")
    if second.count("/") > MOST_SLASHES:
        return None  # a ruled line, an address: each half is asked in its turn, and so on
    kinds = (row_kind(first), row_kind(second)) if slash and second else (None, None)
    if kinds == ("allowed", "reject"):
        return "both"
    return "found/allowed" if kinds == ("found", "allowed") else None


@cache
def _held_against() -> re.Pattern[str]:
    """Return the words between what was found and what was allowed: "Found vs. allowed"."""
    return re.compile(rf"\s(?:{'|'.join(map(re.escape, words_of('two_figures')['between']))})\s", re.IGNORECASE)


def _is_total_of_item(text: str) -> bool:
    """Tell whether *text* is a word for a total and the number of the goods it is of: "Sum for BS-110", "合计 A-12"."""
    name, _, number = text.strip().rpartition(" ")
    if not name or not any(map(str.isdigit, number)) or not any(map(str.isalpha, number)):
        return False
    words = [word for word in key(name).split() if word not in words_of("rows_of_item")["beside"]]
    return 0 < len(words) <= MOST_WORDS_OF_TOTAL and row_kind(" ".join(words)) == "found"


def _is_half_a_total(text: str) -> bool:
    """Tell whether only one word of *text*, which is written in two scripts, says a total: "Observed 线头"."""
    latin, chinese = NO_SPACES.sub(" ", text), "".join(NO_SPACES.findall(text))
    return len(key(latin).split()) < 2 and row_kind(chinese) is None  # noqa: PLR2004 - "Total found"


@cache
def not_permitted() -> frozenset[str]:
    """Return the words for a limit or an AQL of nought, in lower case."""
    return frozenset(words_of("not_permitted")["words"])


def _starts_as_total(text: str) -> bool:
    """Tell whether *text* begins with a whole word for a total: "Page total", and not "Übertragungsdruck"."""
    return text.startswith(starts_of_totals())


@cache
def units() -> frozenset[str]:
    """Return the words for units of goods, as compared."""
    return single_units() | frozenset(key(name) for name in words_of("units")["other"])


@cache
def single_units() -> frozenset[str]:
    """Return the words for single goods, which defects and samples are counted in: not cartons, not dozens."""
    return frozenset(key(name) for name in words_of("units")["single"])


@cache
def shares() -> tuple[str, ...]:
    """Return the signs and words that make a figure before them a share of something."""
    return tuple(words_of("units")["shares"])


@cache
def phrases(group: str, concept: str) -> tuple[str, ...]:
    """Return the wordings of *concept*, as compared, longest first."""
    return tuple(sorted((key(wording) for wording in words_of(group)[concept]), key=len, reverse=True))


@remembered
def mentions(group: str, concept: str, text: str) -> bool:
    """Tell whether *text* contains a wording of *concept* as whole words."""
    return _spoken(group, concept).within(key(text))


def names_defects(text: str) -> bool:
    """Tell whether *text* has a word for defects: "finding", "Mangel", "缺陷"."""
    return mentions("block_words", "defect", text)


@cache
def _spoken(group: str, concept: str) -> Spoken:
    return spoken_of(phrases(group, concept))


@cache
def patterns(group: str) -> tuple[str, ...]:
    """Return the regular expressions of *group*, for names that are written in many ways."""
    return tuple(words_of(group)["patterns"])
