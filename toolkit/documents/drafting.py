"""From a decision to a finished letter: admit, gather, fill, check."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from toolkit.documents.assembly import assembled
from toolkit.documents.brief import Brief, Kind
from toolkit.documents.cautions import cautions
from toolkit.documents.check import check
from toolkit.documents.checklist import place_of
from toolkit.documents.concession import concession
from toolkit.documents.document import Document, SignerSheet
from toolkit.documents.facts import require, reviewed_first
from toolkit.documents.fields import Quote, clean, plain
from toolkit.documents.gates import admit
from toolkit.documents.grounds import grounds
from toolkit.documents.law import law_name
from toolkit.documents.letter import Letter
from toolkit.documents.logo import Picture, picture
from toolkit.documents.names import safe_stem
from toolkit.documents.notice import notice
from toolkit.documents.probe import refuse_gaps
from toolkit.documents.provenance import provenance
from toolkit.documents.rejection import rejection
from toolkit.documents.render import About, render, unmarked
from toolkit.documents.rework import rework
from toolkit.documents.sorting import sorting
from toolkit.documents.structure import sound
from toolkit.documents.templates import template_bytes
from toolkit.documents.wordtext import paragraphs
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution

BUILDERS: dict[Kind, Callable[[Brief], Letter]] = {
    Kind.NOTICE: notice,
    Kind.REWORK: rework,
    Kind.SORTING: sorting,
    Kind.CONCESSION: concession,
    Kind.REJECTION: rejection,
}
TITLES = {
    Kind.NOTICE: "Notice of inspection result",
    Kind.REWORK: "Rework instruction",
    Kind.SORTING: "Sorting instruction",
    Kind.CONCESSION: "Concession record",
    Kind.REJECTION: "Rejection",
}
LANGUAGES = ("en",)


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
) -> Document:
    """Return the letter *kind*, dated *as_of*.

    *templates* is the user's own folder; a kind without a template there takes the supplied one. *reviewed* says that
    a person has settled the report's doubtful points. *standards* gives the standard to reach by a defect's printed
    description; *policy* holds the days and rounds that letters name, *logo* the
    bytes of a PNG or JPEG for the letterhead. Raises ``RuleRefusesError`` where a rule bars the
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
        logo=logo,
    )
    _known_language(lang)
    reviewed_first(brief, reviewed=reviewed)
    admit(brief)
    require(brief)
    return _finish(brief, BUILDERS[brief.kind](brief), templates)


def _finish(brief: Brief, fields: Letter, templates: Path | None) -> Document:
    name = f"{brief.kind}.docx"
    title = clean(f"{TITLES[brief.kind]} {fields.order.number}")
    about = About(title=title, author=clean(fields.buyer.name), day=brief.as_of)
    template = template_bytes(name, templates)
    marked = render(template, fields, name=name, about=about)
    check(brief.kind, fields, marked)
    refuse_gaps(template, fields, name=name, about=about)
    filled = plain(fields)
    return Document(
        kind=brief.kind,
        name=safe_stem(brief.kind, fields.order.number),
        title=title,
        reference=fields.reference,
        day=brief.as_of,
        fields=filled if isinstance(filled, dict) else {},
        docx=sound(assembled(unmarked(marked), provenance(template, fields, name=name), _logo(brief)), name),
        signer=_for_the_signer(brief, fields, title, marked),
        warnings=tuple(cautions(brief)),
    )


def _logo(brief: Brief) -> Picture | None:
    if brief.logo is None:
        return None
    return picture(
        brief.logo, name=brief.order.buyer.logo or "given", words=f"Logo of {clean(brief.order.buyer.name or '')}"
    )


def _for_the_signer(brief: Brief, fields: Letter, title: str, marked: bytes) -> SignerSheet:
    found = paragraphs(marked)
    return SignerSheet(
        title=Quote(title),
        reference=fields.reference,
        buyer=fields.buyer.name,
        date=fields.date,
        law=law_name(brief.order),
        grounds=grounds(brief, lambda element: place_of(element, brief.kind, fields, found)),
        notes=tuple(map(clean, cautions(brief))),
    )


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError as fault:
        raise InvalidInputError(f"There is no letter of kind {word!r}.", f"Kinds: {', '.join(Kind)}.") from fault


def _known_language(lang: str) -> None:
    if lang not in LANGUAGES:
        raise InvalidInputError(f"There are no letters in {lang!r}.", f"Languages: {', '.join(LANGUAGES)}.")
