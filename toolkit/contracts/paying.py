"""How a contract pays the price, where that contradicts what a clause of the library says of it.

Only the price has terms of payment: it is paid by what is delivered, or by its invoice. What is due for another event
(cancellation, delay, storage) or for something else (interest, claims, surcharges) is another sum, however it is
measured.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.contracts.objects import bound
from toolkit.contracts.passages import Passage, Sentence, said_in
from toolkit.contracts.roles import normal, roles_in
from toolkit.contracts.searching import compiled, found, may_be_in, search
from toolkit.resources import package_table

_ABOUT_PRICE = "payment_on_acceptance"
_WAITS = "waits"


class PaidBy(NamedTuple):
    """A sentence that pays the price in a way of its own: *name* tells it, *against* are the clauses it contradicts.

    Beside those in *refuse* it cannot stand at all.
    """

    name: str
    sentence: Sentence
    against: tuple[str, ...]
    refuse: tuple[str, ...]


CERTIFICATE = "e3-lc-certificate"


def in_its_place(clause: str, paid: tuple[PaidBy, ...]) -> str:
    """Return *clause*, or the one that a contract needs in its place where a bank pays on documents alone."""
    return CERTIFICATE if any(clause in one.refuse for one in paid) else clause


class _Term(NamedTuple):
    name: str
    words: tuple[str, ...]
    unless: tuple[str, ...]
    against: tuple[str, ...]
    refuse: tuple[str, ...]


@lru_cache(maxsize=4)
def paid_by(passages: tuple[Passage, ...]) -> tuple[PaidBy, ...]:
    """Return the sentences of the contract of *passages* by which its price is paid without any inspection.

    The check asks for it, and then each clause that goes in.
    """
    return tuple(_paid_by(passages))


def _paid_by(passages: tuple[Passage, ...]) -> Iterator[PaidBy]:
    who = roles_in(passages)
    for one in said_in(passages):
        said = normal(one.text, who)
        if not any(may_be_in(pattern, said) for term in _terms() for pattern in term.words):
            continue
        text = bound(_of_price(said), _ABOUT_PRICE).kept
        waiting = compiled(_table()["regardless"]).sub(" ", text)
        for term in _terms():
            says = any(search(pattern, text) for pattern in term.words)
            if says and not any(search(pattern, waiting) for pattern in term.unless):
                yield PaidBy(term.name, one, term.against, term.refuse)
                break


def _of_price(text: str) -> str:
    """Return *text* without what says when another sum than the price is due."""
    others = _table()["other_sums"]
    parts = compiled(others["parts"]).split(text)
    kept = [", ".join(_pieces_of_price(part, others)) for part in parts]
    return text if kept == parts else "; ".join(filter(None, kept))


def _pieces_of_price(part: str, others: Mapping[str, Any]) -> list[str]:
    """Return the pieces of *part* that are of the price: where the first is of another sum, none."""
    pieces = compiled(others["pieces"]).split(part)
    kept = [piece for piece in pieces if not _is_of_another(piece, others)]
    return kept if kept[:1] == pieces[:1] else []


def _is_of_another(piece: str, others: Mapping[str, Any]) -> bool:
    """Tell whether *piece* says when a sum is due for another event than a delivery, or for what is no goods."""
    if found(others["events"], piece) is not None:
        return True
    return found(others["things"], piece) is not None and search(others["price"], piece) is None


def patterns() -> Iterator[str]:
    """Yield the patterns of all ways to pay, and of what is none."""
    yield from (pattern for term in _terms() for pattern in (*term.words, *term.unless))
    others = _table()["other_sums"]
    yield from (*others["events"], *others["things"], others["price"])


@cache
def _terms() -> tuple[_Term, ...]:
    table = _table()
    return tuple(
        _Term(
            one["name"],
            tuple(one["words"]),
            tuple(table[_WAITS] if words == _WAITS else words for words in one["unless"]),
            tuple(one["against"]),
            tuple(one.get("refuse", ())),
        )
        for one in table["term"]
    )


def _table() -> dict[str, Any]:
    return package_table("toolkit.contracts", "payments.toml")
