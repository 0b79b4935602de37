"""What brackets behind the name of a lot tell of it: "Item GL-45 (lot 1,200, sample 80)", "(80 of 1,200 pcs)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.parsers.words import folding, lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_BRACKETS = re.compile(r"\s*[(（]([^()（）]*\d[^()（）]*)[)）]")
_CLAUSE = Lazy(r"\s*[;；，、/&|]\s*|,\s+|,(?=\D)|\s(?:and|und|et|y|e|i|en|ve|và)\s")
_LABELLED = Lazy(r"(?P<label>\D*?)\s*[:：=]?\s*(?P<number>\d[\d.,  ]*)\s*(?P<unit>[^\W\d_]+\.?)?")
_SHARE = Lazy(
    r"(?P<sample>\d[\d., ]*?)\s*(?:(?P<unit>[^\W\d_]+)\.?\s)??(?:of|von|aus|sur|de|di|su|z|van|/)\s*"
    r"(?P<lot>\d[\d., ]*)(?:\s*(?P<lot_unit>[^\W\d_]+)\.?)?"
)
_SHORTEST = 3  # letters of a noun
_SIZES = ("lot", "ordered", "produced", "packed", "sample_size")


_BESIDE = ("aql", "level", "standard")  # what may stand beside them and is no size


class _Figure(NamedTuple):
    """What a clause counts and its number; it is *sure* by a word for a size, or by its unit."""

    name: str
    number: str
    sure: bool


def without_figures(heading: str) -> str:
    """Return *heading* without the brackets that tell the size or the sample of its lot: the name ends before them.

    So it does where they speak of a sample that is not understood: "GL-45 (last lot 200, sample 80)".
    """
    return _BRACKETS.sub(lambda match: "" if _told(match) or _speaks_of_sample(match[1]) else match[0], heading)


def figures_in_brackets(heading: str) -> Iterator[tuple[str, str]]:
    """Yield what the brackets of *heading* tell with its number: ("lot", "1,200"), ("sample_size", "80")."""
    for match in _BRACKETS.finditer(heading):
        yield from _told(match).items()


def is_unread(text: str, heading: str) -> bool:
    """Tell whether *text* stands in brackets of *heading* whose figures are not understood: "(sample 80 cm)"."""
    unread = (match[1] for match in _BRACKETS.finditer(heading) if not _told(match))
    return any(text.strip(" ()（）") in inside for inside in unread)


def _speaks_of_sample(inside: str) -> bool:
    """Tell whether a number *inside* brackets is labelled as the sample of a lot, or as a size that is no number."""
    labels = (match["label"].strip() for clause in _CLAUSE.split(inside) if (match := _LABELLED.match(clause.strip())))
    return any(
        label and (lexicon.row_kind(label) == "sample" or (concept_of(label) in _SIZES and not _names_lot(label)))
        for label in labels
    )


def _names_lot(label: str) -> bool:
    """Tell whether *label* is the mere word for a lot, behind which its number may stand: "(lot 2)"."""
    return lexicon.mentions("judged_apart", "lots", label) and " " not in label


def _told(brackets: re.Match[str]) -> dict[str, str]:
    """Return what *brackets* tell; nothing where a number in them is not understood, or is of another lot."""
    inside, name = brackets[1], brackets.string[: brackets.start()]
    if lexicon.is_earlier(inside):
        return {}
    share = _SHARE.fullmatch(inside.strip())
    if share is not None:
        pair = {"sample_size": share["sample"], "lot": share["lot"]}
        counts = all(_counts_goods(unit, name) for unit in (share["unit"], share["lot_unit"]) if unit)
        return pair if counts and _fit(pair) else {}
    clauses = [clause for clause in _CLAUSE.split(inside) if any(map(str.isdigit, clause)) and not _is_beside(clause)]
    found = [_figure(clause, name) for clause in clauses]
    known = [one for one in found if one is not None]
    told = {one.name: one.number for one in known}
    if not known or len(told) < len(found) or not _fit(told):
        return {}
    # "(lot 2)" alone is the number of the lot; beside its sample it is the size.
    return told if "sample_size" in told or all(one.sure for one in known) else {}


def _figure(clause: str, name: str) -> _Figure | None:
    """Return what *clause* counts behind the *name* of a lot; ``None`` where that is no goods."""
    match = _LABELLED.fullmatch(clause.strip())
    if match is None or quantity(match["number"]) is None:
        return None
    label, unit = match["label"].strip(), match["unit"]
    concept = concept_of(label) if label else None
    bare = _names_lot(label)
    counted = unit is not None and _counts_goods(unit, name)
    if unit is not None and not counted:
        return None
    if concept == "sample_size" or lexicon.row_kind(label) == "sample":
        return _Figure("sample_size", match["number"], sure=True)
    if concept == "lot" or bare:
        return _Figure("lot", match["number"], sure=counted or not bare)
    if concept in _SIZES:
        return _Figure(concept, match["number"], sure=True)
    return _Figure("lot", match["number"], sure=True) if counted and not label else None


def _is_beside(clause: str) -> bool:
    """Tell whether *clause* gives a rate or a rule of the plan: "AQL 2.5"."""
    label = re.split(r"\d", clause, maxsplit=1)[0].strip(" :：=")
    return concept_of(label) in _BESIDE if label else False


def _counts_goods(unit: str, name: str) -> bool:
    """Tell whether *unit* counts single goods: a word for them, or the noun of the goods in the *name* of the lot."""
    word = folding.key(unit.rstrip("."))
    known = word in lexicon.single_units() or word in folding.words_of("told_units")["goods"]
    own = word not in lexicon.units() and len(word) > _SHORTEST and any(map(word.startswith, _nouns(name)))
    return own or (known and word not in folding.words_of("judged_apart")["no_goods"])


def _nouns(name: str) -> list[str]:
    """Return the words of *name* that a unit may be the plural of, or the same as: "Jar 60" over "80 jars"."""
    words = folding.key(name).split()
    return [stem for word in words if word.isalpha() and len(stem := word.removesuffix("s")) >= _SHORTEST]


def _fit(told: dict[str, str]) -> bool:
    """Tell whether the sample is not larger than the lot it was drawn from."""
    sizes = {name: read[0] for name, number in told.items() if (read := quantity(number)) is not None}
    return sizes.get("sample_size", 0) <= sizes.get("lot", sizes.get("sample_size", 0))
