"""What a contract grants as the part of an order file that letters rest on: ``[contract]`` with its clause numbers."""

from collections.abc import Iterator

from toolkit.contracts.checking import Status, Verdict

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
# Louisiana has not adopted the article on sales; Georgia is also a country.
_LAWS = (
    ("PRC", ("people's republic of china", "prc", "中华人民共和国", "中国法律")),
    ("UK", ("england", "english law", "wales", "英格兰", "英国法律")),
    (
        "UCC",
        (
            "alabama",
            "alaska",
            "arizona",
            "arkansas",
            "california",
            "colorado",
            "connecticut",
            "delaware",
            "florida",
            "state of georgia",
            "hawaii",
            "idaho",
            "illinois",
            "indiana",
            "iowa",
            "kansas",
            "kentucky",
            "maryland",
            "massachusetts",
            "michigan",
            "minnesota",
            "mississippi",
            "missouri",
            "montana",
            "nebraska",
            "nevada",
            "new hampshire",
            "new jersey",
            "new mexico",
            "new york",
            "north carolina",
            "north dakota",
            "ohio",
            "oklahoma",
            "oregon",
            "pennsylvania",
            "rhode island",
            "south carolina",
            "south dakota",
            "tennessee",
            "texas",
            "utah",
            "vermont",
            "virginia",
            "washington",
            "wisconsin",
            "wyoming",
            "uniform commercial code",
            "统一商法典",
        ),
    ),
    ("CISG", ("international sale of goods", "cisg")),
)


def order_table(verdicts: tuple[Verdict, ...], name: str) -> str:
    """Return ``[contract]`` as TOML, with a comment of the quoted words for each right; unknown rights are left out."""
    return "\n".join(_lines({one.type: one for one in verdicts}, name)) + "\n"


def _lines(by_type: dict[str, Verdict], name: str) -> Iterator[str]:
    yield f"# Read from {_plain(name)} by “recourse clauses check”."
    yield "# Compare each clause with the contract before a letter cites it."
    yield "[contract]"
    law = _law(by_type.get("law_forum"))
    if law is not None:
        yield f'governing_law = "{law}"'
    cost = by_type.get("reinspection_cost_supplier")
    if cost is not None:
        yield f'reinspection_cost = "{_payer(cost)}"'
    clauses = list(dict.fromkeys(place for _, place, _ in _granted(by_type)))
    yield f"clauses = [{', '.join(_quoted(place) for place in clauses)}]"
    yield ""
    yield "[contract.rights]"
    for right, place, quote in _granted(by_type):
        yield f"# {_plain(quote)[:160]}"
        yield f"{right} = {_quoted(place)}"


def _granted(by_type: dict[str, Verdict]) -> Iterator[tuple[str, str, str]]:
    """Yield each right that the contract grants with a numbered clause, the number and the words."""
    for right, types in RIGHTS.items():
        for kind in types:
            verdict = by_type.get(kind)
            if verdict is None or verdict.status is not Status.PRESENT:
                continue
            evidence = next((one for one in verdict.evidence if one.status is Status.PRESENT), None)
            if evidence is not None and evidence.sentence.passage.place:
                yield right, evidence.sentence.passage.place, evidence.sentence.quote
                break


def _payer(verdict: Verdict) -> str:
    if verdict.status is Status.PRESENT:
        return "supplier"
    if verdict.status is Status.WEAKER:
        return "shared"
    return "buyer" if verdict.status is Status.ADVERSE else "silent"


def _law(verdict: Verdict | None) -> str | None:
    """Return the law that the contract names, where it is one of those that letters know; ``None`` where in doubt."""
    if verdict is None:
        return None
    text = " ".join(one.sentence.quote.casefold() for one in verdict.evidence)
    found = [law for law, words in _LAWS if any(word in text for word in words)]
    return found[0] if len(found) == 1 else None


def _quoted(text: str) -> str:
    return '"' + _plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
