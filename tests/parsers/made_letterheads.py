"""The first lines of reports in the forms of made_forms.py: whose paper it is, and of which kind the inspection was."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.parsers.made_forms import Draw, Made, Reading
from tests.parsers.notation import rows
from toolkit.parsers.facts.agencies import agency
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.facts.particulars import particulars
from toolkit.parsers.facts.services import service

SIGNS = (" │ ", " · ", " – ")
HEADS = "\f"  # parts the running heads from the page


@dataclass(frozen=True)
class Letterhead:
    """What a letterhead is made of: the name of an office, of a person and of a company, and the title."""

    draw: Draw
    office: str
    person: str
    company: str
    title: str

    def word(self, name: str) -> str:
        return str(self.draw.word(name))


Form = Callable[[Letterhead], tuple[str, str | None]]


def letterhead(seed: int) -> Made:
    """Return the first lines of a report in one of the forms, the name that they give and the kind of inspection."""
    draw = Draw(seed, "letterhead")
    form = draw.choice(list(FORMS))
    brand = draw.word("brands")
    service_, title = draw.choice(draw.words["titles"])
    office = draw.word("offices").format(brand)
    company = draw.word("companies").format(draw.word("brands"))
    head = Letterhead(draw, office, draw.word("persons"), company, title)
    text, name = FORMS[form](head)
    heads, _, body = text.rpartition(HEADS)
    fields = "\n".join(f"[{label} | {value}" for label, value in draw.some("fields", [3, 4, 5]))
    made = f"{heads}{HEADS}{body}\n\n{fields}"
    return Made(draw.language, form, made, {"agency": name, "inspection_type": service_ or None})


def told(made: Made) -> Reading:
    """Return what is read of the first lines."""
    heads, _, body = made.text.partition(HEADS)
    read, running = rows(body), rows(heads) if heads else []
    facts = particulars(list(entries(read)), [row.text for row in read])
    firms = [facts.texts[name] for name in ("client", "supplier", "factory", "product") if name in facts.texts]
    firm = agency(read, running, firms)
    kind = service(read, firm[0] if firm else "")
    return Reading({"agency": firm and firm[0], "inspection_type": kind and kind[0]}, ())


def _over_title(head: Letterhead) -> tuple[str, str | None]:
    return f"{head.office}\n{head.title}", head.office


def _seller(head: Letterhead) -> tuple[str, str | None]:
    behind = head.draw.choice(["", f"{head.word('commas')}{head.word('towns')}"])
    return f"{head.word('sellers').format(head.word('brands'))}{behind}\n{head.title}", None


def _with_slogan(head: Letterhead) -> tuple[str, str | None]:
    return f"{head.office}{head.draw.choice(SIGNS)}{head.word('slogans')}\n{head.title}", head.office


def _with_town(head: Letterhead) -> tuple[str, str | None]:
    return f"{head.office}{head.word('commas')}{head.word('towns')}\n{head.title}", head.office


def _under_title(head: Letterhead) -> tuple[str, str | None]:
    behind = head.draw.choice(["", f"{head.word('commas')}{head.word('towns')}"])
    return f"{head.title}\n{head.office}{behind}", head.office


def _with_trade(head: Letterhead) -> tuple[str, str | None]:
    return f"{head.person}{head.draw.choice(SIGNS)}{head.word('trades')}\n{head.title}", head.person


def _over_trade(head: Letterhead) -> tuple[str, str | None]:
    return f"{head.person}\n{head.word('trades')}\n{head.word('addresses')}\n\n{head.title}", head.person


def _company(head: Letterhead) -> tuple[str, str | None]:
    behind = head.draw.choice([f"{head.draw.choice(SIGNS)}{head.word('towns')}", ""])
    return f"{head.company}{behind}\n{head.title}", head.company


def _on_a_form(head: Letterhead) -> tuple[str, str | None]:
    """Return a running head with the firm, and a foot with the number of the form."""
    return f"{head.company}\n{head.word('forms')}{HEADS}{head.title}", head.company


def _nobody(head: Letterhead) -> tuple[str, str | None]:
    """Return a title alone: nothing under it may be taken for the firm."""
    return f"{head.word('forms')}{HEADS}{head.title}", None


FORMS: Mapping[str, Form] = {
    "over title": _over_title,
    "seller": _seller,
    "with slogan": _with_slogan,
    "with town": _with_town,
    "under title": _under_title,
    "with trade": _with_trade,
    "over trade": _over_trade,
    "company": _company,
    "on a form": _on_a_form,
    "nobody": _nobody,
}
