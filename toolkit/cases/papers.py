"""What a paper that was drawn up changes in a case: its state, its days, and what is still to be answered."""

from msgspec.structs import replace

from toolkit.cases.case import Case, Paper
from toolkit.cases.days import agreed_visit, beside
from toolkit.cases.events import Sent
from toolkit.cases.life import ANSWERS, Step, led_to
from toolkit.cases.needs import INSTRUCTED


def sent(case: Case, event: Sent) -> Case:
    """Return *case* with the paper of *event*; the same paper in another language changes nothing else."""
    papers = (*case.papers, _paper(event))
    if event.basis is not None and _is_repeated(case, event):
        return replace(case, papers=papers)
    step = Step(event.kind)
    anew = _answered_anew(case) if step in ANSWERS else case
    unsigned = without_concession(anew) if step is Step.CONCESSION else anew
    known = agreed_visit(case, event, step)
    own = {due.what for due in case.deadlines if due.what in known}
    asked = (due for due in event.deadlines if due.what not in own)
    return replace(
        unsigned,
        state=led_to(case, step),
        path=None if step is Step.NOTICE and case.state in INSTRUCTED else case.path,
        papers=papers,
        deadlines=tuple(sorted((*beside(case, event, step), *asked), key=lambda due: due.day)),
    )


def _is_repeated(case: Case, event: Sent) -> bool:
    """Tell whether the paper of *event* is out already, and nothing was decided and no report came in since."""
    for line in reversed(case.events):
        if line.what in ("chosen", "reinspected"):
            return False
        if line.what == "sent":
            kind, _, rest = line.text.partition(" ")
            if kind == event.kind and f"{rest} ".startswith(f"{event.reference} "):
                return True
            if Step(event.kind) in ANSWERS and kind in ANSWERS:
                return False
    return False


def _paper(event: Sent) -> Paper:
    files = [file for file in event.files if file.role == "paper"]
    return Paper(
        kind=event.kind,
        reference=event.reference,
        day=event.day,
        file=files[0].stored if files else "",
        sha256=files[0].sha256 if files else "",
        remedy=event.remedy,
        lang=event.lang,
        basis=event.basis,
    )


def _answered_anew(case: Case) -> Case:
    """Return *case* with nothing answered: a paper that decides on the lot sets its conditions anew."""
    return replace(case, respond_by=None, open=(), agreed=())


def without_concession(case: Case) -> Case:
    """Return *case* without what was signed and what it took off; a release that rests on it keeps its ground."""
    by = case.balance.released_by
    if by is not None and by.ground == "concession":
        return case
    return replace(case, signed=None, signed_on=None, remedy=None)
