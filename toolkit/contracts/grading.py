"""How good a grant is: whole, or only what the library falls back to, by its figures, form and scope and by who pays.

A grant that is found says whose right it is; grades.toml says by which of its dimensions it is worth less. Each is
measured in the sentences that grant, then in those around them, so that any words and any figures are graded alike.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from toolkit.contracts.judging import speaks_of
from toolkit.contracts.passages import Sentence
from toolkit.contracts.playbook import Kind, filled
from toolkit.contracts.searching import found, places, scripted
from toolkit.contracts.verdicts import GRANTS, Evidence, Status, Verdict
from toolkit.resources import package_table

Said = tuple[Sentence, str]
_FROM_NEAR = ("near", "clause", "contract")
_SAME = 0.03  # share by which a figure may miss the wished one: two years are 730 days
# "No returns are accepted", "neither text prevails"; and not "title does not pass until release", nor what is forbidden
# "without consent".
_DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|none|cannot|released from|relieved of|discharged from|excluded?)\b"
    r"(?! (?:later|less|earlier|sooner|more|only|limited|affect\w*)\b)"
    r"(?![^.;]*\b(?:until|unless|before|except|without (?:\w+['’]?s? ){0,5}(?:consent|approval|permission))\b)"
)
_SPEAKS_OF_DENIAL = re.compile(r"\b(?:not?|never|without|neither|excluded?)\b")
_BEHIND = 12  # signs behind what is found that may deny it: "released from"
_CLAUSE = re.compile(r"[.;:,，；。]")


class Measure(NamedTuple):
    """A dimension with a figure: what tells it, the *wished* figure in its *unit*, and whether more of it is better.

    The figure is that of the *matter* in matters.toml, or one that *says* tells; a sentence with one of *unless* gives
    none.
    """

    means: str
    matter: str
    says: tuple[str, ...]
    unless: tuple[str, ...]
    unit: str
    wished: float
    more: bool


class Form(NamedTuple):
    """A dimension in words: *less* tells that only a part is given, *whole* that all of it is.

    *against* tells what no buyer should sign. *within* is how far from the grant the words are looked for.
    """

    means: str
    less: tuple[str, ...]
    whole: tuple[str, ...]
    against: tuple[str, ...]
    within: str
    whole_within: str


class Need(NamedTuple):
    """What a grant has to say to be whole: one *of* the patterns, *within* so far from it."""

    means: str
    of: tuple[str, ...]
    within: str


class Grades(NamedTuple):
    """The dimensions of one clause type."""

    measures: tuple[Measure, ...]
    forms: tuple[Form, ...]
    needs: tuple[Need, ...]


class _Reach:
    """The sentences of a contract around its grants, from the nearest on."""

    def __init__(self, one: Verdict, kind: Kind, said: tuple[Said, ...]) -> None:
        self._said, self._kind = said, kind
        granted = [other.sentence for other in one.evidence if other.status in GRANTS]
        self._granted = set(granted)
        self.whole = tuple((one, text) for one, text in said if one in self._granted)
        self.because = tuple(other.because for other in one.evidence if other.status in GRANTS)
        self._at = {sentence.passage.at for sentence in granted}
        self._clauses = {sentence.passage.clause for sentence in granted} - {""}

    def of(self, within: str) -> tuple[Said, ...]:
        """Return the sentences *within* the "grant", its surroundings ("near"), its "clause" or the "contract"."""
        return tuple(one for one in self._said if self._is_within(one, within))

    def figured(self, within: str) -> tuple[Said, ...]:
        """Return those that name the subject, and so can give a figure for it."""
        return tuple(one for one in self.of(within) if self._kind.is_named(one[1]))

    def _is_within(self, one: Said, within: str) -> bool:
        sentence, text = one
        if within == "contract" or sentence in self._granted:
            return True
        if within == "grant":
            return False
        if sentence.passage.at in self._at:
            return True
        in_clause = sentence.passage.clause in self._clauses
        return in_clause and (within == "clause" or speaks_of(text, self._kind))


def graded(one: Verdict, kind: Kind, said: tuple[Said, ...]) -> Verdict:
    """Return the verdict on *kind*, a whole grant as weaker where one of its dimensions is: that is cited first.

    What nobody should sign decides against a grant, whatever it is worth otherwise.
    """
    grades = _grades().get(kind.type)
    if grades is None or one.status not in GRANTS:
        return one
    reach = _Reach(one, kind, said)
    against = tuple(_against(grades, reach))
    if against:
        return _as(one, Status.ADVERSE, against)
    less = tuple(_lesser(grades, reach)) if one.status is Status.PRESENT else ()
    return _as(one, Status.WEAKER, less) if less else one


def is_graded(one: Verdict) -> bool:
    """Tell whether *one* is weaker only because a dimension of a whole grant is."""
    return one.status is Status.WEAKER and any(other.grade for other in one.evidence)


def _as(one: Verdict, status: Status, told: Iterable[tuple[Said, str]]) -> Verdict:
    """Return the verdict as *status* for what is *told*, each sentence with what is worth less in it."""
    before = {other.sentence: other for other in one.evidence}
    cited: dict[Sentence, Evidence] = {}
    for (sentence, text), grade in told:
        own = before.get(sentence, Evidence(status, sentence, grade, said=text))
        cited.setdefault(sentence, own._replace(status=status, grade=grade))
    rest = tuple(other for other in one.evidence if other.sentence not in cited)
    return one._replace(status=status, evidence=(*cited.values(), *rest))


def _against(grades: Grades, reach: _Reach) -> Iterator[tuple[Said, str]]:
    for form in grades.forms:
        if form.against and _granting(form.whole, reach.of(form.whole_within)) is None:
            hit = _first(form.against, reach.of(form.within))
            if hit is not None:
                yield hit, form.means


def _lesser(grades: Grades, reach: _Reach) -> Iterator[tuple[Said, str]]:
    yield from _lesser_figures(grades, reach)
    yield from _lesser_forms(grades, reach)
    for need in grades.needs:
        told = any(found(need.of, because) is not None for because in reach.because)
        if reach.whole and not told and _first(need.of, reach.of(need.within)) is None:
            yield reach.whole[0], need.means


def _lesser_forms(grades: Grades, reach: _Reach) -> Iterator[tuple[Said, str]]:
    for form in grades.forms:
        hit = _first(form.less, reach.of(form.within))
        if hit is not None and _granting(form.whole, reach.of(form.whole_within)) is None:
            yield hit, form.means


def _first(patterns: tuple[str, ...], said: Iterable[Said]) -> Said | None:
    return next((one for one in said if found(patterns, one[1]) is not None), None) if patterns else None


def _granting(patterns: tuple[str, ...], said: Iterable[Said]) -> Said | None:
    """Return the first of *said* that one of *patterns* finds and that does not deny what it found."""
    return next(
        (one for one in said if any(_is_granted(pattern, one[1]) for pattern in scripted(patterns, one[1]))), None
    )


def _is_granted(pattern: str, text: str) -> bool:
    """Tell whether *pattern* stands in *text* where nothing before it in its clause denies it.

    A pattern that speaks of a denial itself has judged it.
    """
    if _SPEAKS_OF_DENIAL.search(pattern):
        return found((pattern,), text) is not None
    return any(_DENIED.search(_clause_to(hit)) is None for hit in places(pattern, text))


def _clause_to(hit: re.Match[str]) -> str:
    """Return the clause in which *hit* begins, to its end and a word further."""
    begins = max((sign.end() for sign in _CLAUSE.finditer(hit.string, 0, hit.start())), default=0)
    return hit.string[begins : hit.end() + _BEHIND]


def _lesser_figures(grades: Grades, reach: _Reach) -> Iterator[tuple[Said, str]]:
    for measure in grades.measures:
        given = next(filter(None, (list(_given(measure, reach.figured(one))) for one in _FROM_NEAR)), [])
        best = max(given, key=lambda one: one[1] if measure.more else -one[1], default=None)
        if best is not None and _is_less(measure, best[1]):
            yield best[0], f"{measure.means}: {best[2]}"


def _is_less(measure: Measure, value: float) -> bool:
    """Tell whether the buyer has less by *value* than by the figure that is wished."""
    slack = measure.wished * _SAME
    return value < measure.wished - slack if measure.more else value > measure.wished + slack


def _given(measure: Measure, said: Iterable[Said]) -> Iterator[tuple[Said, float, str]]:
    """Yield the figures that *said* gives for *measure*, each with its sentence and its words."""
    from toolkit.contracts.figured import Figured, marked
    from toolkit.contracts.matters import all_matters, stated

    matter = next((one for one in all_matters() if one.means == measure.matter), None)
    for sentence, text in said:
        if found(measure.unless, text) is not None:
            continue
        told, figures = marked(text)
        if not figures:
            continue
        own = _by_words(measure, told)
        by_matter = () if matter is None else stated(matter, Figured(sentence, told, figures))
        for figure in (*(figures[number] for number in own), *by_matter):
            value = _in_unit(measure.unit, figure.unit, figure.value)
            if value is not None:
                yield (sentence, text), value, figure.words


def _by_words(measure: Measure, told: str) -> list[int]:
    """Return the numbers of the figures in *told*, a text with marks, that the words of *measure* tell."""
    from toolkit.contracts.figured import MARK

    hits = (hit for pattern in scripted(measure.says, told) for hit in places(pattern, told))
    return sorted({len(MARK.findall(told, 0, hit.start("figure"))) for hit in hits})


def _in_unit(unit: str, own: str, value: float) -> float | None:
    """Return *value* as so many of *unit*; days count as they are told, working days or not."""
    per_month = 365.25 / 12
    if own == unit:
        return value
    if (own, unit) == ("months", "days"):
        return value * per_month
    return value / per_month if (own, unit) == ("days", "months") else None


@cache
def _grades() -> Mapping[str, Grades]:
    table: dict[str, Any] = package_table("toolkit.contracts", "grades.toml")
    phrases = {unit: f"(?P<figure><{unit}>)" for unit in ("days", "months", "share", "n")} | table.pop("phrases")
    return {name: _of(one, phrases) for name, one in table.items()}


def patterns() -> Iterator[str]:
    """Yield the patterns of all dimensions."""
    for grades in _grades().values():
        for measure in grades.measures:
            yield from (*measure.says, *measure.unless)
        for form in grades.forms:
            yield from (*form.less, *form.whole, *form.against)
        for need in grades.needs:
            yield from need.of


def _of(table: Mapping[str, Any], phrases: Mapping[str, str]) -> Grades:
    def whole(one: Mapping[str, Any], name: str) -> tuple[str, ...]:
        return tuple(filled(_named(pattern, phrases)) for pattern in one.get(name, ()))

    measures = tuple(
        Measure(
            one["means"],
            one.get("matter", ""),
            whole(one, "says"),
            whole(one, "unless"),
            one["unit"],
            float(one["wished"]),
            one["better"] == "more",
        )
        for one in table.get("measure", ())
    )
    forms = tuple(
        Form(
            one["means"],
            whole(one, "less"),
            whole(one, "whole"),
            whole(one, "against"),
            one.get("within", "near"),
            one.get("whole_within", one.get("within", "near")),
        )
        for one in table.get("form", ())
    )
    needs = tuple(Need(one["means"], whole(one, "of"), one.get("within", "near")) for one in table.get("need", ()))
    return Grades(measures, forms, needs)


def _named(pattern: str, phrases: Mapping[str, str]) -> str:
    for name, text in phrases.items():
        pattern = pattern.replace(f"{{{name}}}", text)
    return pattern
