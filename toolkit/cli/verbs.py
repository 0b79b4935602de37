"""The verbs for Python programs: files and today's date are settled here, then the pure functions decide and write."""

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from toolkit.cli.annexing import KIND as ANNEX
from toolkit.cli.annexing import annex_of
from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.cli.options import today
from toolkit.cli.orders import order_in
from toolkit.cli.originals import is_file_of
from toolkit.cli.reports import understood
from toolkit.documents import Document
from toolkit.documents import draft as write
from toolkit.documents.annex import Annex
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve as decide


def read_report(source: str | os.PathLike[str] | bytes) -> Report:
    """Return the report in *source*, a path or the bytes of a file; what is doubtful stands in its ``problems``.

    Raises:
        RecourseError: the file cannot be read; its children say why and carry the exit code of the command.
    """
    return understood(Given(source, "report") if isinstance(source, bytes) else take(os.fspath(source)))


def read_order(source: str | os.PathLike[str] | bytes) -> Order:
    """Return the order in *source*, the path or the bytes of an order file in TOML.

    Raises:
        InvalidInputError: with everything that is wrong in it, line by line.
    """
    return order_in(Given(source, "order") if isinstance(source, bytes) else take(os.fspath(source), InvalidInputError))


def resolve(report: Report, order: Order, *, policy: Policy | None = None, as_of: date | None = None) -> Resolution:
    """Return what *order* and *policy* make of *report* on the day *as_of*, by default today."""
    return decide(report, order, policy=policy or Policy(), as_of=as_of or today())


def draft(  # noqa: PLR0913  the same choices as on the command line
    kind: str,
    report: Report,
    resolution: Resolution,
    order: Order,
    *,
    as_of: date | None = None,
    lang: str = "en",
    templates: Path | None = None,
    reviewed: bool = False,
    standards: Mapping[str, str] | None = None,
    policy: Policy | None = None,
    logo: bytes | None = None,
    original: str | os.PathLike[str] | bytes | None = None,
) -> Document:
    """Return the letter *kind* with its ``.docx`` bytes, dated *as_of*, by default today.

    *original*, a path or the bytes of the report itself, gives an evidence annex its pictures.

    Raises:
        RuleRefusesError: a rule forbids this letter for this report.
        IncompleteDocumentError: it would lack something; all gaps are named at once.
    """
    return write(
        kind,
        report,
        resolution,
        order,
        as_of=as_of or today(),
        lang=lang,
        templates=templates,
        reviewed=reviewed,
        standards=standards,
        policy=policy,
        logo=logo,
        annex=_annex(report, original) if kind == ANNEX else None,
    )


def _annex(report: Report, original: str | os.PathLike[str] | bytes | None) -> Annex:
    if original is None:
        return Annex()
    given = Given(original, report.source.file) if isinstance(original, bytes) else take(os.fspath(original))
    if not is_file_of(report.source, given):
        raise InvalidInputError(f"{given.name} is not the file that this report was read from.")
    return annex_of(report, given, Talk(quiet=True))
