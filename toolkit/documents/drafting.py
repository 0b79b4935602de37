"""From a decision to a finished letter: admit, gather, fill, check."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_type_hints

from toolkit.documents.annex import Annex
from toolkit.documents.assembly import assembled
from toolkit.documents.bilingual import other_numbers, side_by_side
from toolkit.documents.booking import booking
from toolkit.documents.brief import Brief, Kind, SignedRecord
from toolkit.documents.capa import capa
from toolkit.documents.cautions import cautions
from toolkit.documents.check import check, compare
from toolkit.documents.checklist import Reading, place_of
from toolkit.documents.concerned import of_failed_lots
from toolkit.documents.concession import concession
from toolkit.documents.deadlines import deadlines
from toolkit.documents.document import Document, SignerSheet, Wording
from toolkit.documents.evidence import evidence, illustrations
from toolkit.documents.exceptions import Allowed, with_clauses, with_exceptions
from toolkit.documents.facts import require, reviewed_first
from toolkit.documents.fields import Quote, Slot, clean, plain
from toolkit.documents.filling import filled
from toolkit.documents.further import further_clauses
from toolkit.documents.gates import admit
from toolkit.documents.grounds import grounds
from toolkit.documents.history import History
from toolkit.documents.language import Language, language_of, written_in
from toolkit.documents.law import law_name
from toolkit.documents.letter import Record
from toolkit.documents.logo import Picture, picture
from toolkit.documents.names import safe_stem
from toolkit.documents.notice import notice
from toolkit.documents.paging import kept_together
from toolkit.documents.placing import Placed, placed
from toolkit.documents.probe import refuse_gaps
from toolkit.documents.provenance import provenance
from toolkit.documents.rejection import rejection
from toolkit.documents.release import release
from toolkit.documents.render import About, unmarked
from toolkit.documents.rework import rework
from toolkit.documents.sorting import sorting
from toolkit.documents.standing import STANDINGS
from toolkit.documents.structure import sound
from toolkit.documents.templates import Template, file_name, template_at
from toolkit.documents.words import title as title_of
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution

Find = Callable[[str], Template]
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
    logo: bytes | None = None,
    annex: Annex | None = None,
    exceptions: tuple[Allowed, ...] = (),
    number: int = 1,
    record: SignedRecord | None = None,
    history: History | None = None,
    beside: Report | None = None,
) -> Document:
    """Return the letter *kind*, dated *as_of*.

    *templates* is the user's own folder; a kind without a template there takes the supplied one. *reviewed* says that
    a person has settled the report's doubtful points. *standards*, before those of the order, gives the standard to
    reach by a defect's printed description; *policy* holds the days and rounds that letters name, *logo* the bytes of a
    PNG or JPEG for the letterhead, *annex* the pictures and files of an evidence annex, *exceptions* what a person
    allowed in this case out of order, *number* which letter of its kind, order and day it is, *record* the signed
    concession that a release rests on, *history* what happened to the lot before the report, *beside* the report on all
    lots, where *report* is narrowed to some. Raises
    ``RuleRefusesError`` where a rule bars the letter, ``IncompleteDocumentError`` where something is missing, and
    ``InvalidInputError`` where a template cannot be filled.
    """
    given = Brief(
        kind=_kind(kind),
        report=report,
        resolution=resolution,
        order=order,
        as_of=as_of,
        standards={**order.standards, **(standards or {})},
        policy=policy or Policy(),
        logo=logo,
        annex=annex or Annex(),
        exceptions=exceptions,
        number=number,
        record=record,
        history=history or History(),
        passed=() if beside is None else tuple(lot for lot in beside.lots if lot not in report.lots),
        whole=None if beside is None else beside.quantities,
    )
    brief = of_failed_lots(given)
    return drafted(brief, language_of(lang), partial(template_at, templates=templates), reviewed=reviewed)


def drafted(brief: Brief, language: Language, find: Find, *, reviewed: bool = False) -> Document:
    """Return the letter of *brief*, from the template that *find* gives for a name; raises as ``draft`` does."""
    reviewed_first(brief, reviewed=reviewed)
    admit(brief)
    require(brief)
    return _finish(brief, language, find)


def fields_of(kind: Kind) -> type[Record]:
    """Return what a template of *kind* is filled with."""
    made: type[Record] = get_type_hints(BUILDERS[kind])["return"]
    return made


def _pictures(brief: Brief, language: Language) -> dict[Slot, Placed]:
    """Return the pictures of the paper; those in two languages are told in the first."""
    with written_in(language.parts[0]):
        return ILLUSTRATED[brief.kind](brief) if brief.kind in ILLUSTRATED else {}


class _Written(NamedTuple):
    """A letter in one language: its values, and the file with its quotations still between their marks."""

    language: Language
    title: str
    name: str
    template: bytes
    fields: Record
    marked: bytes
    reading: Reading


def _finish(brief: Brief, language: Language, find: Find) -> Document:
    made = [_written(brief, part, find) for part in language.parts]
    first = made[0]
    letter = kept_together(placed(unmarked(_in_one(made)), _pictures(brief, language)))
    wordings = tuple(_wording(written) for written in made)
    title = " ".join(written.title for written in made)
    suffix = () if language is Language.ENGLISH else (language.value,)
    origin = provenance(first.template, wordings[0].fields, name=first.name)
    return Document(
        kind=brief.kind,
        name=safe_stem(brief.paper, brief.about or "", *suffix),
        title=title,
        reference=first.fields.reference,
        day=brief.as_of,
        fields=wordings[0].fields,
        docx=sound(assembled(letter, origin, _logo(brief)), first.name),
        wordings=wordings,
        signer=_for_the_signer(brief, first, title, language),
        deadlines=deadlines(brief),
        warnings=tuple(cautions(brief, language)),
    )


def _wording(written: _Written) -> Wording:
    filled = plain(written.fields)
    return Wording(language=written.language, title=written.title, fields=filled if isinstance(filled, dict) else {})


def _written(brief: Brief, language: Language, find: Find) -> _Written:
    """Return the letter in *language*, checked by its rules."""
    with written_in(language):
        name = file_name(brief.kind, language)
        template = find(name)  # before the values: a language without a template may lack words for them, too
        fields = BUILDERS[brief.kind](brief)
        title = clean(f"{title_of(_heading(brief))} {brief.about}")
        about = About(title=title, author=clean(fields.buyer.name), day=brief.as_of)
        made = filled(template, fields, about)
        reading = check(brief.kind, fields, made.marked)
        refuse_gaps(made.probe, made.probed, made.used, name=name)
        marked = with_clauses(with_exceptions(made.marked, brief.exceptions), further_clauses(brief))
    return _Written(language, title, name, template.data, fields, marked, reading)


def _heading(brief: Brief) -> str:
    """Return the name of what the paper is called in its heading: a notice says how the inspection came out."""
    ground = STANDINGS.get(brief.resolution.verdict.result)
    return f"{brief.paper}-{ground}" if brief.kind is Kind.NOTICE and ground else brief.paper


def _in_one(made: Sequence[_Written]) -> bytes:
    """Return the file of a letter in one language, or both in one file once their figures are the same."""
    if len(made) == 1:
        return made[0].marked
    first, second = made
    names = (first.name, second.name)
    compare(other_numbers(first.marked, second.marked, names))
    return side_by_side(first.marked, second.marked, names)


def _logo(brief: Brief) -> Picture | None:
    if brief.logo is None:
        return None
    return picture(
        brief.logo, name=brief.order.buyer.logo or "given", words=f"Logo of {clean(brief.order.buyer.name or '')}"
    )


def _for_the_signer(brief: Brief, letter: _Written, title: str, language: Language) -> SignerSheet:
    fields, reading = letter.fields, letter.reading
    return SignerSheet(
        title=Quote(title),
        reference=fields.reference,
        buyer=fields.buyer.name,
        date=fields.date,
        law=law_name(brief.order),
        grounds=grounds(brief, lambda element: place_of(element, brief.kind, fields, reading, letter.language)),
        notes=tuple(Quote(clean(note)) for note in cautions(brief, language)),  # a reason is somebody's words
    )


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError as fault:
        raise InvalidInputError(f"There is no letter of kind {word!r}.", f"Kinds: {', '.join(Kind)}.") from fault
