"""What a contract grants as the part of an order file that letters rest on: ``[contract]`` with its clause numbers."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from toolkit.contracts.checking import Evidence, Status, Verdict
from toolkit.contracts.construing import IN_OTHER_WORDS
from toolkit.contracts.familiar import BY_LIBRARY
from toolkit.contracts.governing import Governing, governing
from toolkit.contracts.grading import is_graded
from toolkit.contracts.granted_days import day_lines
from toolkit.contracts.judging import divides
from toolkit.contracts.playbook import kinds
from toolkit.resources import package_table

_SHOWN, _CONDITION = 160, 480
_IN_A_SUM = re.compile(
    r"\bliab\w*\b[^.;]{0,120}\b(?:limited|capped|restricted|exceed\w*|more than|maximum)\b[^.;]{0,60}"
    r"(?:\b(?:price|value|amount|sum)\b|%|\bper ?cent\b)"
    r"|责任[^。；]{0,30}(?:不超过|以|限于)[^。；]{0,24}(?:价|款|金额|%)"
)
_LEANS = re.compile(r"(?:it|they|such|this|these|that)\b", re.IGNORECASE)


class Right(NamedTuple):
    """A right of an order file: the clause *types* that grant it, and what a sentence must and must not say for it.

    *whole* tells that what a sentence must say is all of the right.
    """

    name: str
    types: tuple[str, ...]
    whole: bool
    needs: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]


@cache
def rights() -> tuple[Right, ...]:
    """Return the rights that an order file can cite a clause for."""
    table = package_table("toolkit.contracts", "rights.toml")
    return tuple(
        Right(
            name,
            tuple(one["types"]),
            bool(one.get("whole")),
            _compiled(one.get("needs", ())),
            _compiled(one.get("never", ())),
        )
        for name, one in table.items()
    )


def _compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in patterns)


def order_table(verdicts: tuple[Verdict, ...], name: str) -> str:
    """Return ``[contract]`` as TOML, with a comment of the quoted words for each right.

    A right on which it is weaker, uncertain or of two minds is left out, with the words that a reader must see.
    """
    return "\n".join(_lines({one.type: one for one in verdicts}, name)) + "\n"


def _lines(by_type: dict[str, Verdict], name: str) -> Iterator[str]:
    yield f"# Read from {_plain(name)} by “recourse clauses check”."
    yield "# Compare each clause with the contract before a letter cites it."
    yield "[contract]"
    law = _governing(by_type.values())
    if law.code is not None:
        yield f'governing_law = "{law.code}"'
    untold = law_left_out(by_type.values())
    if untold is not None:
        yield f"# {_plain(untold)}"
    cost = by_type.get("reinspection_cost_supplier")
    payer = _payer(cost) if cost is not None else None
    if payer is not None:
        yield f'reinspection_cost = "{payer}"'
    elif cost is not None:
        yield _doubt(next(one for one in rights() if one.name == "reinspection_cost"), cost)
    granted = dict(_granted(by_type))
    # No list of clauses: cited together, one that lets the buyer look would carry a hold of the balance.
    if "inspection" in granted:
        yield f"inspection_right = {_quoted(granted['inspection'].sentence.passage.place)}"
    yield ""
    yield "[contract.rights]"
    for right in rights():
        one = granted.get(right.name)
        if one is not None:
            yield f"# {_plain(one.sentence.quote)[:_SHOWN]}"
            yield from (_cap(cap) for cap in _caps(right, by_type))
            yield f"{right.name} = {_quoted(one.sentence.passage.place)}"
        else:
            doubtful = (by_type[kind] for kind in right.types if kind in by_type and by_type[kind].evidence)
            yield from dict.fromkeys(_doubt(right, verdict) for verdict in doubtful)
    yield from day_lines(by_type)


def _granted(by_type: dict[str, Verdict]) -> Iterator[tuple[str, Evidence]]:
    """Yield each right that the contract grants in a numbered clause, and says the opposite of nowhere."""
    for right in rights():
        for kind in right.types:
            verdict = by_type.get(kind)
            if verdict is None or not (_is_whole(verdict) if right.whole else _stands(verdict)):
                continue
            if any(one.status is Status.ADVERSE for one in verdict.evidence):
                continue
            evidence = next((one for one in verdict.evidence if _bears(right, one)), None)
            if evidence is not None and right.whole and _is_cut(evidence, right, by_type):
                continue
            if evidence is not None and evidence.sentence.passage.place:
                yield right.name, evidence
                break


def _caps(right: Right, by_type: dict[str, Verdict]) -> tuple[Evidence, ...]:
    found = (by_type[kind] for kind in right.types if kind in by_type) if right.whole else ()
    return tuple(dict.fromkeys(cap for verdict in found for cap in _capped_at(verdict)))


def _cap(one: Evidence) -> str:
    place = _plain(one.sentence.passage.place)
    return f"# capped in all{f' by {place}' if place else ''}: {_plain(one.sentence.quote)[:_CONDITION]}"


def _stands(verdict: Verdict) -> bool:
    return verdict.status is Status.PRESENT or is_graded(verdict)


def _is_whole(verdict: Verdict) -> bool:
    """Tell whether nothing but a figure, a form or a most that the seller pays at all cuts the grant of *verdict*."""
    return _stands(verdict) or bool(_capped_at(verdict))


def _capped_at(verdict: Verdict) -> tuple[Evidence, ...]:
    """Return what caps the seller's liability in a sum, where nothing else makes the grant of *verdict* the weaker.

    Such a cap leaves whose cost the work is, so that repair and sorting of one sentence are cited alike.
    """
    less = tuple(one for one in verdict.evidence if one.status is not Status.PRESENT)
    told = verdict.status is Status.WEAKER and all(_IN_A_SUM.search(one.said) for one in less)
    return less if told else ()


def _is_cut(one: Evidence, right: Right, by_type: dict[str, Verdict]) -> bool:
    """Tell whether the sentence of *one* is worth less for another type of *right*: what cuts one cuts all of it.

    One sentence on sorting and repair would otherwise give a letter the one cost and not the other.
    """
    others = (by_type[kind] for kind in right.types if kind in by_type)
    cut = (other for other in others if other.status in {Status.WEAKER, Status.ADVERSE} and not _is_whole(other))
    return any(item.sentence == one.sentence for other in cut for item in other.evidence)


def _bears(right: Right, one: Evidence) -> bool:
    """Tell whether a letter may rest *right* on *one*: its own words grant it.

    A sentence that is only known to stand in a clause of the library may be one of its side sentences; one that is
    understood in other words than those that are known is told beside the right, for a person to cite.
    """
    doubtful = () if right.whole else (BY_LIBRARY, IN_OTHER_WORDS)
    if (one.status is not Status.PRESENT and not one.grade) or one.because.startswith(doubtful):
        return False
    says = all(pattern.search(one.said) for pattern in right.needs)
    # "It may examine a sample" says nothing of when: that stands before it.
    occasion = f"{one.said} {one.sentence.passage.text.lower()}" if _LEANS.match(one.sentence.text) else one.said
    return says and not any(pattern.search(occasion) for pattern in right.never)


def _doubt(right: Right, verdict: Verdict) -> str:
    """Return the comment that tells why *right* is left out."""
    one = next((one for one in verdict.evidence if one.status is not Status.PRESENT), verdict.evidence[0])
    place = one.sentence.passage.place
    told = one.status.value
    if one.status is Status.PRESENT:
        told = "without a number" if not place else _not_borne(one)
    quote = _plain(one.sentence.quote)[:_CONDITION]  # a condition stands at the end of its sentence
    return f"# {right.name} left out, read it yourself: {told}{', ' + _plain(place) if place else ''}: {quote}"


def _not_borne(one: Evidence) -> str:
    """Return why a letter does not rest on *one* by itself, which stands in a numbered clause."""
    if one.because.startswith(IN_OTHER_WORDS):
        return "in words of its own, cite it yourself if it grants this"
    return "for another case, or not by itself"


def _payer(verdict: Verdict) -> str | None:
    """Return who pays a re-inspection; ``None`` where the contract speaks of it and does not settle it."""
    statuses = {one.status for one in verdict.evidence}
    kind = next(kind for kind in kinds() if kind.type == verdict.type)
    if statuses == {Status.WEAKER} and any(divides(one.said, kind) for one in verdict.evidence):
        return "shared"
    if statuses == {Status.PRESENT} and all(one.because.startswith(BY_LIBRARY) for one in verdict.evidence):
        return None
    if statuses <= {Status.PRESENT}:
        return "supplier" if statuses else "silent"
    return "buyer" if statuses <= {Status.ADVERSE} else None


def law_left_out(verdicts: Iterable[Verdict]) -> str | None:
    """Return why the order file names no law though the contract does; ``None`` where there is nothing to tell."""
    law = _governing(verdicts)
    if law.code is not None or not law.named:
        return None
    if len(law.named) == 1:
        return f"The contract names the law of “{law.named[0]}”, none that Recourse knows; governing_law is left out."
    named = ", ".join(f"“{name}”" for name in law.named)
    return f"The contract names several laws ({named}); governing_law is left out."


def law_of(verdicts: Iterable[Verdict]) -> str | None:
    """Return the law that the contract names, where it names one that letters know, and no other."""
    return _governing(verdicts).code


def _governing(verdicts: Iterable[Verdict]) -> Governing:
    return governing(
        one.sentence.text for verdict in verdicts if verdict.type == "law_forum" for one in verdict.evidence
    )


def _quoted(text: str) -> str:
    return '"' + _plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
