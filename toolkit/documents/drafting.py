"""From a decision to a finished letter: admit, gather, fill, check."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from toolkit.documents.annex import Annex
from toolkit.documents.bilingual import other_numbers, side_by_side
from toolkit.documents.booking import booking
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.capa import capa
from toolkit.documents.cautions import cautions
from toolkit.documents.check import check, compare
from toolkit.documents.concession import concession
from toolkit.documents.deadlines import deadlines
from toolkit.documents.document import Document
from toolkit.documents.evidence import evidence, illustrations
from toolkit.documents.facts import require, reviewed_first
from toolkit.documents.fields import Slot, clean, plain
from toolkit.documents.gates import admit
from toolkit.documents.language import Language, language_of, written_in
from toolkit.documents.letter import Record
from toolkit.documents.names import safe_stem
from toolkit.documents.notice import notice
from toolkit.documents.placing import Placed, placed
from toolkit.documents.probe import refuse_gaps
from toolkit.documents.rejection import rejection
from toolkit.documents.release import release
from toolkit.documents.render import About, render, unmarked
from toolkit.documents.rework import rework
from toolkit.documents.sorting import sorting
from toolkit.documents.words import title as title_of
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resources import data_dir

BUILDERS: dict[Kind, Callable[[Brief], Record]] = {
    Kind.NOTICE: notice,
    Kind.REWORK: rework,
    Kind.SORTING: sorting,
    Kind.CONCESSION: concession,
    Kind.REJECTION: rejection,
    Kind.REINSPECTION: booking,
    Kind.CAPA: capa,
    Kind.RELEASE: release,
    Kind.EVIDENCE: evidence,
}
ILLUSTRATED: dict[Kind, Callable[[Brief], dict[Slot, Placed]]] = {Kind.EVIDENCE: illustrations}


def draft(  # noqa: PLR0913  the outer face: each is a thing the caller has in hand
    kind: str,
    report: Report,
    resolution: Resolution,
    order: Order,
    *,
    as_of: date,
    lang: str = "en",
    templates: Path | None = None,
    reviewed: bool = False,
    standards: Mapping[str, str] | None = None,
    policy: Policy | None = None,
    annex: Annex | None = None,
) -> Document:
    """Return the letter *kind*, dated *as_of*.

    *templates* is the user's own folder; a kind without a template there takes the supplied one. *reviewed* says that
    a person has settled the report's doubtful points. *standards* gives the standard to reach by a defect's printed
    description; *policy* holds the days and rounds that letters name, *annex* the pictures and files of an evidence
    annex. Raises ``RuleRefusesError`` where a rule bars the
    letter, ``IncompleteDocumentError`` where something is missing, and ``InvalidInputError`` where a template cannot be
    filled.
    """
    brief = Brief(
        kind=_kind(kind),
        report=report,
        resolution=resolution,
        order=order,
        as_of=as_of,
        standards=standards or {},
        policy=policy or Policy(),
        annex=annex or Annex(),
    )
    language = language_of(lang)
    reviewed_first(brief, reviewed=reviewed)
    admit(brief)
    require(brief)
    return _finish(brief, language, templates)


def template_bytes(name: str, templates: Path | None) -> bytes:
    """Return the template *name* from the user's folder when it stands there, else the supplied one.

    *name* has the folder of its language before it: ``zh/rework.docx``.
    """
    own: Traversable | None = None if templates is None else templates / name
    found = own if own is not None and own.is_file() else data_dir("templates") / name
    return found.read_bytes()


def _pictures(brief: Brief, language: Language) -> dict[Slot, Placed]:
    """Return the pictures of the paper; those in two languages are told in the first."""
    with written_in(language.parts[0]):
        return ILLUSTRATED[brief.kind](brief) if brief.kind in ILLUSTRATED else {}


class _Written(NamedTuple):
    """A letter in one language: its values, and the file with its quotations still between their marks."""

    title: str
    template: str
    fields: Record
    marked: bytes


def _finish(brief: Brief, language: Language, templates: Path | None) -> Document:
    made = [_written(brief, part, templates) for part in language.parts]
    marked = _in_one(made)
    first = made[0]
    filled = plain(first.fields)
    suffix = () if language is Language.ENGLISH else (language.value,)
    return Document(
        kind=brief.kind,
        name=safe_stem(brief.kind, first.fields.order.number, *suffix),
        title=" ".join(written.title for written in made),
        reference=first.fields.reference,
        day=brief.as_of,
        fields=filled if isinstance(filled, dict) else {},
        docx=placed(unmarked(marked), _pictures(brief, language)),
        deadlines=deadlines(brief),
        warnings=tuple(cautions(brief)),
    )


def _written(brief: Brief, language: Language, templates: Path | None) -> _Written:
    """Return the letter in *language*, checked by its rules."""
    with written_in(language):
        fields = BUILDERS[brief.kind](brief)
        title = clean(f"{title_of(brief.kind)} {fields.order.number}")
        name = f"{brief.kind}.docx" if not language.folder else f"{language.folder}/{brief.kind}.docx"
        about = About(title=title, author=clean(fields.buyer.name), day=brief.as_of)
        template = template_bytes(name, templates)
        marked = render(template, fields, name=name, about=about)
        check(brief.kind, fields, marked)
        refuse_gaps(template, fields, name=name, about=about)
    return _Written(title, name, fields, marked)


def _in_one(made: Sequence[_Written]) -> bytes:
    """Return the file of a letter in one language, or both in one file once their figures are the same."""
    if len(made) == 1:
        return made[0].marked
    first, second = made
    names = (first.template, second.template)
    compare(other_numbers(first.marked, second.marked, names))
    return side_by_side(first.marked, second.marked, names)


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError as fault:
        raise InvalidInputError(f"There is no letter of kind {word!r}.", f"Kinds: {', '.join(Kind)}.") from fault
