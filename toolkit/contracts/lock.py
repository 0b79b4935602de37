"""The record of what went into terms: each clause's version and hash, so that nothing changes under one version."""

import hashlib
from collections.abc import Iterator
from typing import Literal

import msgspec

from toolkit.contracts.clause import Tongue
from toolkit.contracts.library import Library
from toolkit.contracts.schedule import Schedule
from toolkit.contracts.terms import Term


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


def lock_of(terms_of: Schedule, data: bytes, *, file: str, language: str, terms: tuple[Term, ...]) -> Lock:
    """Return the record of *terms_of*, written as *data* to *file*."""
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
    )


def changed_since(lock: Lock, known: Library) -> Iterator[str]:
    """Yield what the library holds otherwise than *lock* records."""
    for one in lock.clauses:
        now = known.clauses.get(one.id)
        if now is None:
            yield f"{one.id} is no longer in the library"
        elif now.sha256 != one.sha256 and now.front.version == one.version:
            yield f"{one.id} was changed under version {one.version}"
        elif now.front.version != one.version:
            yield f"{one.id} is version {now.front.version} now, not {one.version}"


def _definitions(terms: tuple[Term, ...]) -> str:
    return hashlib.sha256(msgspec.json.encode(terms, order="deterministic")).hexdigest()
