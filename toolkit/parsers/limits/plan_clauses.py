"""A plan that gives each class its AQL and its limit together: "Major: AQL 2.5, up to 7; minor: AQL 4.0, Ac 10".

The text is cut into the parts of the classes. A part has one AQL, which a point or the word itself shows, and at most
one more number, which a word for a limit shows; where a part has any other number, none is read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row, is_cjk
from toolkit.parsers.layout.lines import Line
from toolkit.parsers.limits.limit_judge import told_texts
from toolkit.parsers.limits.plans import is_for_tests
from toolkit.parsers.words import classes, folding, lexicon, outcomes, readings
from toolkit.parsers.words.by_class import class_of
from toolkit.parsers.words.others import names_seller
from toolkit.sampling.iso2859 import is_rate

LONGEST = 400  # characters
FEWEST = 2  # classes with an AQL
NEAR = 3  # words between a number and what says that it is a limit
_TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[\u4e00-\u9fff]+|[^\W\d_]+|[;；。.,，()（）|/:]")
_POINT = re.compile(r"\d+[.,]\d+")
_ENDS = frozenset(";；。.|")
_DENYING = frozenset({"not", "nicht", "pas", "non", "no", "không"})
_STOPS = frozenset("；;。|")
_AROUND = frozenset("()（）,，/:|.;；。")


class _Part(Struct):
    """What one class is given: its *words*, and its figures as they are printed."""

    severity: Severity
    words: list[str]
    lead: list[str]  # what stands before it in its sentence

    @property
    def figures(self) -> list[str]:
        return [word for word in self.words if word[0].isdigit()]

    @property
    def text(self) -> str:
        return " ".join(word for word in self.words if not word[0].isdigit())


def plan_clauses(rows: Sequence[Row]) -> Iterator[Line]:
    """Yield the AQLs and the limits by class that one passage, or the cells of one row, give together."""
    for row, text in told_texts(rows, ruled_only=True):
        if len(text) > LONGEST or not classes.mentions_class(text) or _is_of_others(text):
            continue
        told = _told(text)
        for kind in ("aql", "allowed"):
            values = {severity: figures[kind] for severity, figures in told.items() if kind in figures}
            if values:
                yield Line(kind, text, values, row.page, row.box)


def _is_of_others(text: str) -> bool:
    """Tell whether *text* speaks of another inspection, of the factory's, of tests, or under a condition."""
    of_others = lexicon.is_earlier(text) or names_seller(text) or is_for_tests(text)
    return of_others or lexicon.mentions("results_about", "ruled", text)


def _told(text: str) -> dict[Severity, dict[str, str]]:
    """Return the figures of each class in *text*; none unless two have an AQL and one of these a limit as well."""
    found: dict[Severity, dict[str, str]] = {}
    parts = _parts(text)
    if not parts or not _is_plain(parts[0].lead):
        return {}
    for part in parts:
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
    before = [-1, *(at for at, _ in named)]
    starts = [_start(tokens, at, last, leading=leading) for (at, _), last in zip(named, before, strict=False)]
    return [
        _Part(
            severity,
            _words(tokens[start : _end(tokens, at, following)]),
            _words(_lead(tokens, start if leading else at)),
        )
        for (at, severity), start, following in zip(named, starts, [*starts[1:], len(tokens)], strict=True)
    ]


def _words(tokens: Sequence[str]) -> list[str]:
    return [said for said in tokens if said not in _AROUND]


def _end(tokens: Sequence[str], at: int, following: int) -> int:
    """Return where the part of the class at *at* ends: where its sentence does, or the next part begins."""
    return next((place for place in range(at + 1, following) if tokens[place] in _STOPS), following)


def _lead(tokens: Sequence[str], start: int) -> Sequence[str]:
    """Return what stands before *start* in its sentence."""
    end = next((place for place in range(start - 1, -1, -1) if tokens[place] in _ENDS), -1)
    return tokens[end + 1 : start]


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


def _is_plain(lead: Sequence[str]) -> bool:
    """Tell whether what stands before the first class says nothing but that a plan follows: "AQL", "Quality limits"."""
    spoken = [folding.key(word) for word in lead if word[0].isalpha()]
    return all(word in _plain_words() for word in spoken)


@cache
def _plain_words() -> frozenset[str]:
    said, rates = folding.words_of("limits_told"), folding.words_of("rows")["aql"]
    wordings = (*rates["key"], *rates["with"], *said["beside"], *said["most"], *said["accepts"], *said["none"])
    return frozenset(word for wording in wordings for word in folding.key(wording).split())


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
    denied = bool(_DENYING & set(folding.key(part.text).split()))
    refused = any(lexicon.row_kind(word) == "reject" for word in part.words if word[0].isalpha())
    refused = refused or denied or lexicon.mentions("rows_told", "found", part.text)
    return {"aql": rates[0], "allowed": others[0]} if not refused and _names_limit(part, others[0]) else None


def _names_rate(text: str) -> bool:
    return any(word.casefold() in folding.words_of("rows")["aql"]["key"] for word in text.split())


def _names_limit(part: _Part, number: str) -> bool:
    """Tell whether words right before or behind *number* say that it is a limit: "up to 7", "Ac 7", "7 allowed".

    A verdict says nothing of the number beside it: "9 accepted", "passes 9".
    """
    at = part.words.index(number)
    before, behind = part.words[max(0, at - NEAR) : at], part.words[at + 1 : at + 1 + NEAR]
    said = [folding.key(" ".join(before[place:])) for place in range(len(before))]
    told = [folding.key(" ".join(behind[:length])) for length in range(1, len(behind) + 1)]
    most = set(lexicon.phrases("limits_told", "most"))
    if not most.isdisjoint((*said, *told, *(words.partition(" ")[2] for words in told))):
        return True
    orders = {key for name in ("key", "exact") for key in folding.words_of("rows")["both"][name]}
    named = [words for words in (*said[-1:], *told[:1]) if lexicon.row_kind(words) in ("allowed", "both")]
    return any(words in orders or is_cjk(words[0]) or outcomes.verdict(words) is None for words in named)


def _forbids(text: str) -> bool:
    """Tell whether *text* says that its class is not accepted at all: "No critical fault allowed", "致命不允许"."""
    words = folding.key(text)
    none = any(word in folding.words_of("limits_told")["none"] for word in words.split())
    denied = any(readings.aql(piece) == 0 for piece in (text, *text.split())) or any(
        said in words for said in lexicon.not_permitted()
    )
    return denied or (none and lexicon.mentions("limits_told", "accepts", words))
