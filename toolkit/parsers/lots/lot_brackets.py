"""What brackets behind the name of a lot tell of it: "Item GL-45 (lot 1,200, sample 80)", "(80 of 1,200 pcs)"."""

import re
from collections.abc import Iterator

from toolkit.parsers.words import lexicon
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy
from toolkit.parsers.words.readings import quantity

_BRACKETS = re.compile(r"\s*[(（]([^()（）]*\d[^()（）]*)[)）]")
_CLAUSE = Lazy(r"\s*[;；，、/&|]\s*|,\s+|,(?=\D)|\s(?:and|und|et|y|e|i|en|ve|và)\s")
_LABELLED = Lazy(r"(?P<label>\D*?)\s*[:：=]?\s*(?P<number>\d[\d.,  ]*)\s*(?P<unit>[^\W\d_]+\.?)?")
_SHARE = Lazy(
    r"(?P<sample>\d[\d., ]*?)\s*(?:[^\W\d_]+\.?\s)?(?:of|von|aus|sur|de|di|su|z|van|/)\s*"
    r"(?P<lot>\d[\d., ]*)(?:\s*[^\W\d_]+\.?)?"
)
_SIZES = ("lot", "ordered", "produced", "packed", "sample_size")


def without_figures(heading: str) -> str:
    """Return *heading* without the brackets that tell the size or the sample of its lot: the name ends before them."""
    return _BRACKETS.sub(lambda match: "" if any(_told(match[1])) else match[0], heading)


def figures_in_brackets(heading: str) -> Iterator[tuple[str, str]]:
    """Yield what the brackets of *heading* tell with its number: ("lot", "1,200"), ("sample_size", "80")."""
    for inside in _BRACKETS.findall(heading):
        yield from _told(inside)


def _told(inside: str) -> Iterator[tuple[str, str]]:
    share = _SHARE.fullmatch(inside.strip())
    if share is not None:
        pair = {"sample_size": share["sample"], "lot": share["lot"]}
        yield from pair.items() if _fit(pair) else ()
        return
    found = [one for clause in _CLAUSE.split(inside) if (one := _figure(clause))]
    told = {name: number for name, number, _ in found}
    if len(told) < len(found) or not found or not _fit(told):
        return
    # "(lot 2)" alone is the number of the lot; beside its sample it is the size.
    if "sample_size" in told or all(sure for _, _, sure in found):
        yield from told.items()


def _figure(clause: str) -> tuple[str, str, bool] | None:
    """Return what *clause* counts, its number, and whether it surely counts goods: by a word for a size, or a unit."""
    match = _LABELLED.fullmatch(clause.strip())
    if match is None or quantity(match["number"]) is None:
        return None
    label, unit = match["label"].strip(), match["unit"]
    concept = concept_of(label) if label else None
    bare = lexicon.mentions("judged_apart", "lots", label) and " " not in label
    counted = unit is not None and unit.rstrip(".").casefold() in lexicon.units()
    if unit is not None and not counted:
        return None
    if concept == "sample_size" or lexicon.row_kind(label) == "sample":
        return "sample_size", match["number"], True
    if concept == "lot" or bare:
        return "lot", match["number"], counted or not bare
    if concept in _SIZES:
        return concept, match["number"], True
    return ("lot", match["number"], True) if counted and not label else None


def _fit(told: dict[str, str]) -> bool:
    """Tell whether the sample is not larger than the lot it was drawn from."""
    sizes = {name: read[0] for name, number in told.items() if (read := quantity(number)) is not None}
    return sizes.get("sample_size", 0) <= sizes.get("lot", sizes.get("sample_size", 0))
