"""What the lines of a tile say of a class: what was found and what may be, as apps set it.

"4 of 7" over "found / allowed", a large "4" over "/ 7", "max 7" or "limit: 7", "4 / 7" alone. A limit that no word
names is one only beside those of the other classes: limits rise, which samples and rejection numbers do not.
"""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from toolkit.model.severity import Severity
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.lazily import has_digit
from toolkit.parsers.words.remembered import remembered

_FIGURE = re.compile(
    r"(?P<label>[^\W\d_][^\d:：]*?)\s*[:：≤]?\s*(?P<number>\d{1,3})|(?P<first>\d{1,3})\s+(?P<behind>[^\W\d_]\D*)"
)
_BETWEEN = re.compile(r"(?P<before>[^\W\d_]\D*?)\s+(?P<number>\d{1,3})\s+(?P<behind>[^\W\d_]\D*)")
_BESIDE = re.compile(r"(?P<found>\d{1,3})\s*(?:\((?P<inside>[^\W\d_].*)\)|(?P<behind>[^\W\d_].*\d))")  # "4 (max 7)"

_AT_MOST = re.compile(r"(?:≤|<=)\s*(\d{1,3})")


class Said(Struct, frozen=True):
    """What a line says: *values* by their kind; *loose* where no word says that one of them is a limit.

    Without values it names the two figures of a pair above it, the limit before the finds where it is *turned*.
    """

    values: Mapping[str, str] = {}
    loose: bool = False
    turned: bool = False


@remembered
def figures_of(text: str) -> Said | None:
    """Return what *text* says of its class; ``None`` where it is not understood, or of something else."""
    if (labelled := labelled_figure(text)) is not None:
        return Said(dict([labelled]))
    if (order := _order(text)) is not None:
        return Said(turned=order == ("allowed", "found"))
    if (match := _BESIDE.fullmatch(text.strip())) and (limit := labelled_figure(match["inside"] or match["behind"])):
        return Said({"found": match["found"], "allowed": limit[1]}) if limit[0] == "allowed" else None
    if (match := _pair().fullmatch(text.strip())) is None:
        return None
    named = _order(match["named"] or "") or (("found", "allowed") if _is_allowed(match["named"] or "") else None)
    if match["named"] and named is None:
        return None  # "4 of 125 pcs"
    first, second = named or ("found", "allowed")
    values = {second: match["second"]} | ({first: match["first"]} if match["first"] else {})
    return None if named and named[0] == "allowed" and not match["first"] else Said(values, loose=named is None)


class Tile(Struct):
    """What the lines of a tile say of its class together."""

    said: dict[str, str] = field(default_factory=dict)
    loose: bool = False

    def take(self, line: Said) -> bool:
        """Add what a *line* says; false where it says again what is known, or names figures that are not there."""
        if not line.values:
            return self._name(turned=line.turned)
        if self.said.keys() & line.values.keys():
            return False
        self.said |= line.values
        self.loose = self.loose or line.loose
        return True

    def _name(self, *, turned: bool) -> bool:
        if not self.loose or not self.is_whole:
            return False
        self.loose = False
        if turned:
            self.said |= {"found": self.said["allowed"], "allowed": self.said["found"]}
        return True

    @property
    def is_whole(self) -> bool:
        return {"found", "allowed"} <= self.said.keys()


def are_whole(tiles: Mapping[Severity, Tile]) -> bool:
    """Tell whether each of *tiles* has its finds and its limit, and none of these limits may be another figure."""
    if not all(tile.is_whole for tile in tiles.values()):
        return False
    loose = {severity: tile.said["allowed"] for severity, tile in tiles.items() if tile.loose}
    return not loose or _may_be_limits(loose, {severity: tile.said["found"] for severity, tile in tiles.items()})


def says_no_figure(part: str) -> bool:
    """Tell whether *part* is a verdict, or the word for what was found beside its figure; "允收 7" is a limit."""
    figures = any(map(str.isdigit, part))
    if figures and not part.lstrip()[:1].isdigit() and labelled_figure(part) is not None:
        return False
    return outcomes.verdict(part) is not None or (not figures and lexicon.row_kind(part) == "found")


def _may_be_limits(values: Mapping[Severity, str], found: Mapping[Severity, str]) -> bool:
    """Tell whether *values* that no word names can be the limits of their classes, beside what was *found* of each.

    A sample is the same for all, and rejection numbers behind their acceptance numbers are one more.
    """
    limits = [int(values[severity]) for severity in Severity if severity in values]
    rejects = all(int(values[severity]) == int(found[severity]) + 1 for severity in values if severity in found)
    return limits == sorted(limits) and len(set(limits)) > 1 and not rejects


@cache
def _pair() -> re.Pattern[str]:
    between = "|".join(re.escape(each) for each in (*lexicon.phrases("two_figures", "between"), "/", "／"))
    return re.compile(
        rf"(?:(?P<first>\d{{1,3}})\s*)?(?:{between})\s*(?P<second>\d{{1,3}})(?:\s+(?P<named>[^\W\d_].*))?",
        re.IGNORECASE,
    )


def _order(text: str) -> tuple[str, str] | None:
    """Return what the two words of *text* name, in their order: "found / allowed"."""
    plain = text.strip(" ()[]")
    if any(map(str.isdigit, plain)) or not plain:
        return None
    if lexicon.row_kind(plain) == "found/allowed":
        return "found", "allowed"
    halves = [lexicon.row_kind(half) for half in re.split(r"\s*[/／|]\s*", plain)]
    return ("allowed", "found") if halves == ["allowed", "found"] else None


def _is_allowed(text: str) -> bool:
    return lexicon.row_kind(text.strip(" ()")) == "allowed"


@remembered
def labelled_figure(text: str) -> tuple[str, str] | None:
    """Return what *text* is of a class with its figure: "7" and "7 found", "allowed 7", "max. 10", "AQL 2.5"."""
    plain = text.strip()
    plain = plain[1:-1].strip() if plain.startswith(("(", "（")) and plain.endswith((")", "）")) else plain
    if plain.isdecimal():
        return "found", plain
    if match := _AT_MOST.fullmatch(plain):
        return "allowed", match[1]
    label, _, value = plain.rpartition(" ")
    if lexicon.row_kind(label) == "aql" and value:
        return "aql", plain
    return _figure_beside_words(plain) if has_digit(plain) else None


def _figure_beside_words(plain: str) -> tuple[str, str] | None:
    """Return the kind that words say of the figure in *plain*, a limit or what was found, and the figure."""
    if (limit := _BETWEEN.fullmatch(plain)) and _is_limit(limit["before"], limit["behind"]):
        return "allowed", limit["number"]
    match = _FIGURE.fullmatch(plain)
    if match is None:
        return None
    label, number = match["label"] or match["behind"], match["number"] or match["first"]
    kind = lexicon.row_kind(label.strip())
    if kind != "allowed" and folding.key(label) in lexicon.phrases("limits_told", "most"):
        kind = "allowed"
    return (kind, str(number)) if kind in ("found", "allowed") else None


def _is_limit(before: str, behind: str) -> bool:
    """Tell whether a figure between these words is a limit: "up to 10 accepted"."""
    most = folding.key(before) in lexicon.phrases("limits_told", "most")
    return most and lexicon.row_kind(behind) == "allowed"
