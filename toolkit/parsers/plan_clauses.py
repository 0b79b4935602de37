"""A plan that gives each class its AQL and its limit together: "Major: AQL 2.5, up to 7; minor: AQL 4.0, Ac 10".

The text is cut into the parts of the classes. A part has one AQL, which a point or the word itself shows, and at most
one more number, which a word for a limit shows; where a part has any other number, none is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers import classes, folding, lexicon, readings
from toolkit.parsers.by_class import class_of
from toolkit.parsers.cells import Row, is_cjk
from toolkit.parsers.lines import Line
from toolkit.parsers.prose import paragraphs
from toolkit.sampling.iso2859 import is_rate

LONGEST = 400  # characters
FEWEST = 2  # classes with an AQL
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[\u4e00-\u9fff]+|[^\W\d_]+|[;；。.,，()（）|/:]")
_POINT = re.compile(r"\d+[.,]\d+")
_ENDS = frozenset(";；。.|")
_STOPS = frozenset("；;。|")
_AROUND = frozenset("()（）,，/:|.;；。")


class _Part(Struct):
    """What one class is given: its *words*, and its figures as they are printed."""

    severity: Severity
    words: list[str]

    @property
    def figures(self) -> list[str]:
        return [word for word in self.words if word[0].isdigit()]

    @property
    def text(self) -> str:
        return " ".join(word for word in self.words if not word[0].isdigit())


def plan_clauses(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the AQLs and the limits by class that one passage, or the cells of one row, give together."""
    in_cells = ((row, " | ".join(piece.text for piece in row.pieces)) for row in rows if row.ruled)
    for row, text in (*paragraphs(rows), *in_cells):
        if len(text) > LONGEST or not classes.mentions_class(text) or _is_of_others(text):
            continue
        told = _told(text)
        for kind in ("aql", "allowed"):
            values = {severity: figures[kind] for severity, figures in told.items() if kind in figures}
            if values:
                yield Line(kind, text, values, row.page, row.box)


def _is_of_others(text: str) -> bool:
    """Tell whether *text* speaks of another inspection, or under a condition."""
    return lexicon.is_earlier(text) or lexicon.mentions("results_about", "ruled", text)


def _told(text: str) -> dict[Severity, dict[str, str]]:
    """Return the figures of each class in *text*; none unless two have an AQL and one of these a limit as well."""
    found: dict[Severity, dict[str, str]] = {}
    for part in _parts(text):
        figures = _figures(part)
        if figures is None or (figures and found.get(part.severity, figures) != figures):
            return {}
        if figures:
            found[part.severity] = figures
    rated = [figures for figures in found.values() if len(figures) == 2 and figures["aql"] != "0"]  # noqa: PLR2004
    return found if len(rated) >= FEWEST else {}


def _parts(text: str) -> list[_Part]:
    """Return the parts of *text*, each from its class on, or from its AQL where that stands before its class."""
    tokens = [part for said in _TOKEN.findall(text) for part in _apart(said)]
    scheme = classes.scheme_of([said for said in tokens if classes.in_scheme(said)])
    named = [(at, severity) for at, said in enumerate(tokens) if (severity := _class(said, scheme)) is not None]
    if len(named) < FEWEST:
        return []
    points = [at for at, token in enumerate(tokens) if _POINT.fullmatch(token)]
    leading = bool(points) and points[0] < named[0][0] and not _ENDS & set(tokens[points[0] : named[0][0]])
    starts = [
        _start(tokens, at, named[number - 1][0] if number else -1, leading=leading)
        for number, (at, _) in enumerate(named)
    ]
    ends = [*starts[1:], len(tokens)]
    ends = [
        next((at for at in range(first + 1, end) if tokens[at] in _STOPS), end)
        for (first, _), end in zip(named, ends, strict=True)
    ]
    return [
        _Part(severity, [said for said in tokens[start:end] if said not in _AROUND])
        for (_, severity), start, end in zip(named, starts, ends, strict=True)
    ]


def _start(tokens: Sequence[str], at: int, before: int, *, leading: bool) -> int:
    """Return where the part of the class at *at* begins, which is behind that of the class at *before*."""
    if leading:
        points = [place for place in range(before + 1, at) if _POINT.fullmatch(tokens[place])]
        if points:
            return points[-1]
    ends = [place for place in range(before + 1, at) if tokens[place] in _ENDS]
    denied = at > 0 and folding.key(tokens[at - 1]) in folding.words_of("limits_told")["none"]
    return ends[-1] + 1 if ends else at - denied


def _apart(said: str) -> Sequence[str]:
    """Return the words of a run of Chinese, of which one may be the name of a class: "致命不允许"."""
    if not is_cjk(said[0]):
        return (said,)
    name = next((name for name in _names() if said.startswith(name)), "")
    return (name, said.removeprefix(name)) if name and name != said else (said,)


@cache
def _names() -> tuple[str, ...]:
    """Return the Chinese names of classes, longest first."""
    return tuple(sorted((name for name in classes.spoken_names() if is_cjk(name[0])), key=len, reverse=True))


def _class(said: str, scheme: Mapping[str, Severity]) -> Severity | None:
    return (class_of(said) or scheme.get(folding.key(said))) if said[0].isalpha() else None


def _figures(part: _Part) -> dict[str, str] | None:
    """Return the AQL and the limit of *part*; none where it has no figures, ``None`` where it is not understood."""
    if not part.figures:
        return {"aql": "0", "allowed": "0"} if _forbids(part.text) else {}
    if part.figures == ["0"]:
        return {"aql": "0"}
    rates = [figure for figure in part.figures if _POINT.fullmatch(figure)]
    if not rates and _names_rate(part.text):
        rates = part.figures[:1]
    others = [figure for figure in part.figures if figure not in rates]
    rate = readings.aql(rates[0]) if len(rates) == 1 else None
    if rate is None or not (rate == 0 or is_rate(rate)) or len(others) > 1:
        return None
    if not others:
        return {"aql": rates[0]}
    return {"aql": rates[0], "allowed": others[0]} if _names_limit(part) else None


def _names_rate(text: str) -> bool:
    return any(word.casefold() in folding.words_of("rows")["aql"]["key"] for word in text.split())


def _names_limit(part: _Part) -> bool:
    """Tell whether a word of *part* says that a number is a limit: "accept", "up to", "Ac", "允收"."""
    known = lexicon.mentions("limits_told", "most", part.text) or lexicon.mentions("limits_told", "accepts", part.text)
    kinds = (lexicon.row_kind(word) for word in part.words if not word[0].isdigit())
    return known or any(kind in ("allowed", "both") for kind in kinds)


def _forbids(text: str) -> bool:
    """Tell whether *text* says that its class is not accepted at all: "No critical fault allowed", "致命不允许"."""
    words = folding.key(text)
    none = any(word in folding.words_of("limits_told")["none"] for word in words.split())
    denied = any(readings.aql(piece) == 0 for piece in (text, *text.split())) or any(
        said in words for said in lexicon.not_permitted()
    )
    return denied or (none and lexicon.mentions("limits_told", "accepts", words))
