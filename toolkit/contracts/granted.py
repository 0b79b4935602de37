"""What a contract grants as the part of an order file that letters rest on: ``[contract]`` with its clause numbers."""

import re
from collections.abc import Iterable, Iterator

from toolkit.contracts.checking import Evidence, Status, Verdict
from toolkit.contracts.governing import Governing, governing

# The rights of an order file, and the clause types that grant them.
RIGHTS = {
    "conforming_goods": ("spec_incorporation", "quality_warranty"),
    "inspection": ("inspection_right",),
    "reinspection_cost": ("reinspection_cost_supplier",),
    "set_off": ("buyer_set_off",),
    "goods_hold": ("release_hold",),
    "balance_hold": ("payment_on_acceptance", "staged_balance", "open_account"),
    "rejection": ("rejection_right",),
    "ending": ("repeat_failure",),
}
# What a balance waits for where it may be held.
_WAITS = re.compile(
    r"accept|inspect|pass|releas|approv|conform|withh|验收|检验|验货|合格|放行|暂缓|拒付", re.IGNORECASE
)
_SHOWN = 160
# Which weaker text makes the two sides share the cost; any other limit says nothing about who pays.
_SHARED = re.compile(
    r"\b(?:shared?|half|equally|50 ?%|contribut\w*|pro rata|each party)\b|分担|各半|一半|平均|各自", re.IGNORECASE
)


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
        yield _doubt("reinspection_cost", cost)
    clauses = list(dict.fromkeys(one.sentence.passage.place for _, one in _granted(by_type)))
    yield f"clauses = [{', '.join(_quoted(place) for place in clauses)}]"
    yield ""
    yield "[contract.rights]"
    granted = dict(_granted(by_type))
    for right, types in RIGHTS.items():
        one = granted.get(right)
        if one is not None:
            yield f"# {_plain(one.sentence.quote)[:_SHOWN]}"
            yield f"{right} = {_quoted(one.sentence.passage.place)}"
        else:
            doubtful = (by_type[kind] for kind in types if kind in by_type and by_type[kind].evidence)
            yield from (_doubt(right, verdict) for verdict in doubtful)


def _granted(by_type: dict[str, Verdict]) -> Iterator[tuple[str, Evidence]]:
    """Yield each right that the contract grants in a numbered clause, and says the opposite of nowhere."""
    for right, types in RIGHTS.items():
        for kind in types:
            verdict = by_type.get(kind)
            if verdict is None or verdict.status is not Status.PRESENT:
                continue
            if any(one.status is Status.ADVERSE for one in verdict.evidence):
                continue
            evidence = next((one for one in verdict.evidence if _bears(right, one)), None)
            if evidence is not None and evidence.sentence.passage.place:
                yield right, evidence
                break


def _bears(right: str, one: Evidence) -> bool:
    """Tell whether a letter may rest *right* on *one*; to hold the balance, the payment has to wait for something."""
    waits = right != "balance_hold" or _WAITS.search(one.sentence.text) is not None
    return one.status is Status.PRESENT and waits


def _doubt(right: str, verdict: Verdict) -> str:
    """Return the comment that tells why *right* is left out."""
    one = next((one for one in verdict.evidence if one.status is not Status.PRESENT), verdict.evidence[0])
    told = one.status.value if one.status is not Status.PRESENT else "without a number"
    place = one.sentence.passage.place
    quote = _plain(one.sentence.quote)[:_SHOWN]
    return f"# {right} left out, read it yourself: {told}{', ' + _plain(place) if place else ''}: {quote}"


def _payer(verdict: Verdict) -> str | None:
    """Return who pays a re-inspection; ``None`` where the contract speaks of it and does not settle it."""
    if any(_SHARED.search(one.sentence.quote) for one in verdict.evidence if one.status is Status.WEAKER):
        return "shared"
    statuses = {one.status for one in verdict.evidence}
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


def _governing(verdicts: Iterable[Verdict]) -> Governing:
    return governing(
        one.sentence.text for verdict in verdicts if verdict.type == "law_forum" for one in verdict.evidence
    )


def _quoted(text: str) -> str:
    return '"' + _plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
