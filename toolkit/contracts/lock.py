"""The record of what went into terms: each clause's version and hash, so that nothing changes under one version."""

import hashlib
from collections.abc import Iterator
from typing import Literal

import msgspec

from toolkit.contracts.clause import Tongue
from toolkit.contracts.library import Library
from toolkit.contracts.schedule import Schedule
from toolkit.contracts.terms import Term
from toolkit.model.order import Order


class LockedBlank(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    en: str
    zh: str
    source: str


class Locked(msgspec.Struct, frozen=True, kw_only=True):
    """*number* is the clause's number in the terms."""

    id: str
    type: str
    version: int
    sha256: str
    state: str
    position: str
    number: int
    own: bool
    blanks: tuple[LockedBlank, ...] = ()


class Lock(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["recourse.terms-lock/1"] = "recourse.terms-lock/1"
    file: str
    sha256: str
    language: str
    definitions_sha256: str
    defined: tuple[str, ...]
    clauses: tuple[Locked, ...]
    heading: dict[str, str] = {}


def lock_of(
    terms_of: Schedule, data: bytes, *, file: str, language: str, terms: tuple[Term, ...], order: Order
) -> Lock:
    """Return the record of *terms_of* for *order*, written as *data* to *file*."""
    numbers = {article.id: article.number for article in terms_of.articles}
    return Lock(
        file=file,
        sha256=hashlib.sha256(data).hexdigest(),
        language=language,
        definitions_sha256=_definitions(terms),
        defined=tuple(term.name for term in terms_of.defined),
        clauses=tuple(
            Locked(
                id=one.clause.id,
                type=one.clause.front.type,
                version=one.clause.front.version,
                sha256=one.clause.sha256,
                state=one.clause.front.state,
                position=one.position.value,
                number=numbers[one.clause.id],
                own=one.clause.own,
                blanks=tuple(
                    LockedBlank(
                        name=blank.name,
                        en=blank.texts[Tongue.ENGLISH],
                        zh=blank.texts[Tongue.CHINESE],
                        source=blank.source,
                    )
                    for blank in one.blanks.values()
                ),
            )
            for one in terms_of.chosen
        ),
        heading=dict(_heading(order)),
    )


def differing(lock: Lock, now: Lock) -> Iterator[str]:
    """Yield in what *now*, built from the clauses that *lock* records, differs from it: the order is another one."""
    for name in lock.heading | now.heading if lock.heading else ():
        before, after = lock.heading.get(name), now.heading.get(name)
        if before != after:
            yield f"{name} was {_told(before)} and is {_told(after)}"
    blanks = {(one.id, blank.name): blank for one in now.clauses for blank in one.blanks}
    for one in lock.clauses:
        for old in one.blanks:
            new = blanks.get((one.id, old.name))
            if new is not None and (new.en, new.zh) != (old.en, old.zh):
                yield f"{one.id}: {old.name} was {_told(old.en)} and is {_told(new.en)}"


def changed_since(lock: Lock, known: Library, terms: tuple[Term, ...]) -> Iterator[str]:
    """Yield what the library and its definitions *terms* hold otherwise than *lock* records."""
    if lock.definitions_sha256 != _definitions(terms):
        yield "the definitions have changed"
    for one in lock.clauses:
        now = known.clauses.get(one.id)
        if now is None:
            yield f"{one.id} is no longer in the library"
        elif now.sha256 != one.sha256 and now.front.version == one.version:
            yield f"{one.id} was changed under version {one.version}"
        elif now.front.version != one.version:
            yield f"{one.id} is version {now.front.version} now, not {one.version}"


def _heading(order: Order) -> Iterator[tuple[str, str]]:
    """Yield what the head of the terms prints of *order*."""
    for name, value in (
        ("order number", order.order.number),
        ("order date", order.order.date),
        ("buyer", order.buyer.name),
        ("supplier", order.supplier.name),
        ("supplier (zh)", order.supplier.name_zh),
    ):
        if value:
            yield name, str(value)


def _told(text: str | None) -> str:
    return f"“{text}”" if text else "open"


def _definitions(terms: tuple[Term, ...]) -> str:
    return hashlib.sha256(msgspec.json.encode(terms, order="deterministic")).hexdigest()
