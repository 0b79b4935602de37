"""One case as the command line has it in hand: the report, the order, the policy, and what they decide."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take
from toolkit.cli.orders import logo_of, order_from, policy_from
from toolkit.cli.originals import original_of
from toolkit.cli.own_defects import book_from, tell_passed_over
from toolkit.cli.reports import reviewed_report
from toolkit.cli.wish import Wish
from toolkit.errors import InvalidInputError
from toolkit.model.order import Order
from toolkit.model.policy import Policy
from toolkit.model.report import Report
from toolkit.model.resolution import Resolution
from toolkit.resolver import resolve
from toolkit.resolver.defect_book import Book

if TYPE_CHECKING:  # Word and its templates load where a letter is written, not where a case is only decided
    from toolkit.documents import Document
    from toolkit.documents.annex import Annex


class Matter(NamedTuple):
    """Everything that the letters of one case are written from."""

    report: Report
    resolution: Resolution
    order: Order
    as_of: date
    lang: str
    templates: Path | None
    reviewed: bool
    policy: Policy = Policy()
    order_file: str | None = None
    beside: Report | None = None

    def letter(self, kind: str, annex: "Annex | None" = None) -> "Document":
        from toolkit.documents import draft

        self._after_the_inspection()
        return draft(
            kind,
            self.report,
            self.resolution,
            self.order,
            as_of=self.as_of,
            lang=self.lang,
            templates=self.templates,
            reviewed=self.reviewed,
            policy=self.policy,
            logo=logo_of(self.order, self.order_file),
            annex=annex,
            beside=self.beside,
        )

    def _after_the_inspection(self) -> None:
        """Raise where a paper would be dated before the goods were seen: nobody knew then what it says."""
        seen = self.report.inspection_date
        if seen is not None and self.as_of.isoformat() < seen:
            raise InvalidInputError(
                f"The paper would be dated {self.as_of}, before the inspection of {seen} in {self.report.source.file}.",
                "Give --as-of a later day, or correct inspection_date in the report JSON if it was misread.",
            )

    def mail(self, *letters: "Document", invite: bool = False, attached: Sequence[Given] = ()) -> bytes:
        """Return the mail that carries *letters* and the files *attached*.

        *invite* adds the supplier's days as a calendar, and no other's.
        """
        from toolkit.documents import calendar, mail_draft

        days = calendar(*letters, side="supplier") if invite else None
        files = {file.name: file.data for file in attached}
        return mail_draft(*letters, order=self.order, templates=self.templates, calendar=days, attached=files)

    def signer_sheet(self, letter: "Document") -> bytes:
        from toolkit.documents import signer_sheet

        return signer_sheet(letter, templates=self.templates)


class Hearing(NamedTuple):
    """What was given; the order may still be completed by asking, so the decision is taken when it is whole."""

    wish: Wish
    given: Given
    report: Report
    order: Order
    policy: Policy
    book: Book

    def matter(self, order: Order) -> Matter:
        """Return the case with what *order* decides."""
        wish, report = self.wish, self.report
        if wish.lots:
            report, order = _of_lots(self.report, order, wish.lots)
        resolution = resolve(report, order, policy=self.policy, as_of=wish.as_of, book=self.book)
        return Matter(
            report,
            resolution,
            order,
            wish.as_of,
            wish.lang,
            wish.templates,
            wish.reviewed,
            self.policy,
            wish.order,
            None if report is self.report else self.report,
        )

    def original(self) -> Given | None:
        """Return the file of the report itself; ``None`` where only its reading is at hand."""
        return original_of(self.given, self.report.source, self.wish)


def _of_lots(report: Report, order: Order, names: tuple[str, ...]) -> tuple[Report, Order]:
    """Return *report* of the passed lots *names* alone, and *order* for their release."""
    from toolkit.documents.lot_release import lots_named, of_passed_lots, with_the_others_apart

    alone = of_passed_lots(report, lots_named(report, names))
    return alone, order if alone is report else with_the_others_apart(order, alone)


def hear(wish: Wish, talk: Talk) -> Hearing:
    """Return what the files of *wish* say. The short ones first: a slip in them should not wait for a long report."""
    order, policy, book = order_from(wish.order), policy_from(wish.policy), book_from(wish.knowledge, talk)
    if wish.templates is not None:
        _own_templates(wish.templates)
    given = take(wish.file)
    report = reviewed_report(given, talk, reviewed=wish.reviewed)
    tell_passed_over(report, book, order.order.item, talk)
    return Hearing(wish, given, report, order, policy, book)


def tell_other_goods(matter: Matter, talk: Talk) -> bool:
    """Say that the order file is of other goods, and return whether it is: money and days would be those of others."""
    from toolkit.documents.identity import difference

    other = difference(matter.report, matter.order)
    if other is not None:
        talk.warn(f"{other.told} Money and days below are those of the order file. {other.way_on}")
    return other is not None


def _own_templates(folder: Path) -> None:
    """Refuse a folder without templates: the supplied letters would go out where the buyer's own were meant."""
    from toolkit.documents import Kind
    from toolkit.documents.mail import TEMPLATE as MAIL

    if not folder.is_dir():
        raise InvalidInputError(f"There is no folder {folder} with templates.", "Check --templates.")
    names = [*(f"{kind}.docx" for kind in Kind), MAIL]
    if not any((place / name).is_file() for name in names for place in (folder, folder / "zh")):
        raise InvalidInputError(f"{folder} holds no template.", f"A template is named {', '.join(names)}.")
