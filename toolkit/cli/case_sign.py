"""The concession record that came back signed: which one it is, that the scan can be it, and that it came in time."""

import re
import unicodedata
from datetime import date

from toolkit.cases.case import Case, Paper
from toolkit.cases.conditions import conditions_of
from toolkit.cases.events import Signed
from toolkit.cases.left_open import late_record
from toolkit.cases.life import Step, admit
from toolkit.cases.outbox import Change
from toolkit.cases.reply_files import text_of
from toolkit.cases.vault import reference
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.cli.inputs import Given, take
from toolkit.errors import InvalidInputError, RecourseError, RuleRefusesError

_ENOUGH = 40  # words from which on a scan that names no record is another paper
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")  # each sign of Chinese is one
_LOOKALIKES = str.maketrans("OIL", "011")  # as a scan may be read
_BETWEEN = r"[\s\-‐‑–—_]{0,3}"


def sign(desk: Desk, number: str, file: str, by: str, anyway: str | None, paper: str | None = None) -> Case:
    """Record that the concession *paper* of case *number* came back signed, as the scan in *file* shows.

    One that came back after its day binds nobody by itself, and one that names another paper is none; *anyway* is who
    takes it all the same.
    """
    refuse_blank("--by", by, "the name of the person who signed for the supplier")
    refuse_blank("--anyway", anyway, "the name of the person who takes the record all the same")
    given = take(file, InvalidInputError)
    kept = reference("signed", given.name, given.data)
    words = _words(given)

    def change(case: Case) -> Change:
        admit(case, Step.SIGN)
        _refuse_known(desk, case, kept.sha256, given.name)
        record = _record(case, paper, words)
        name = None if record is None else record.reference
        if record is not None:
            _refuse_earlier(record, desk.stamp.day)
        unlike, late = _unlike(name, words), late_record(case, desk.stamp.day, name)
        _refuse_against(case, given.name, unlike, late, anyway)
        event = Signed(
            **desk.stamp._asdict(),
            files=(kept,),
            paper=name or "concession",
            by=by,
            conceded=case.inspections[-1].defects if case.inspections else (),
            late=late,
            unlike=unlike,
            confirmed=anyway if late or unlike else None,
            settles=tuple(one.id for one in conditions_of("concession")),
        )
        return Change((event,), {kept: given.data})

    case = desk.step(number, change)
    desk.talk.note(f"Note: see yourself that {given.name} is {case.signed}, signed by both sides.")
    return case


def _words(given: Given) -> str:
    """Return the words of the scan in the form in which numbers are sought; none where it is a picture."""
    try:
        text = text_of(given.data, given.name)
    except RecourseError:
        return ""
    return unicodedata.normalize("NFKC", text).upper().translate(_LOOKALIKES)


def _record(case: Case, named: str | None, words: str) -> Paper | None:
    """Return the record that was signed: the one named, else that in the scan, else the only one."""
    papers = {paper.reference: paper for paper in case.papers if paper.kind == "concession"}
    sent = tuple(papers)
    if named is not None:
        found = next((one for one in sent if one.casefold() == named.strip().casefold()), None)
        if found is None:
            raise InvalidInputError(f"Case {case.id} has no record {named}.", f"Records: {', '.join(sent) or 'none'}.")
        return papers[found]
    seen = [one for one in sent if _names(words, one)]
    if len(seen) == 1 or len(sent) <= 1:
        return next((papers[one] for one in (*seen, *sent)), None)
    raise RuleRefusesError(
        f"Case {case.id} sent {len(sent)} concession records: {', '.join(sent)}. Which of them came back signed?",
        f"Name it: recourse case sign {case.id} FILE --by NAME --paper {sent[-1]}",
    )


def _names(words: str, name: str) -> bool:
    """Tell whether *words* name the paper *name* itself, however a scan parts it: "…-2" is another one."""
    runs = re.findall(r"[A-Z0-9]+", name.upper().translate(_LOOKALIKES))
    return bool(runs) and re.search(rf"(?<![A-Z0-9]){_BETWEEN.join(runs)}(?!\w|\s?[-–]\s?\d)", words) is not None


def _unlike(record: str | None, words: str) -> str | None:
    """Return what shows that the scan is another paper: it can be read, and does not name the record."""
    if record is None or len(_WORD.findall(words)) < _ENOUGH or _names(words, record):
        return None
    return f"the scan can be read, and does not name {record}"


def _refuse_against(case: Case, name: str, unlike: str | None, late: date | None, anyway: str | None) -> None:
    """G37: the record itself says by when it is back, and what it is; after that the buyer is no longer bound."""
    if anyway is not None:
        return
    by_name = f"recourse case sign {case.id} FILE --by NAME --anyway NAME"
    if unlike is not None:
        raise RuleRefusesError(
            f"{name} is no signed record: {unlike}.",
            f"Give the scan of the record that both sides signed. To take it all the same, by name: {by_name}",
        )
    if late is not None:
        raise RuleRefusesError(
            f"The record was to be back by {late}; after that day the buyer is no longer bound by it.",
            f"If it was back in time, give that day (--as-of). To take it all the same, by name: {by_name}",
        )


def _refuse_known(desk: Desk, case: Case, sha256: str, name: str) -> None:
    """G37: a file that a case has already, the record itself above all, shows no signature on the record."""
    for other in (case, *(one for one in desk.register.naming((sha256,)) if one.id != case.id)):
        for event in other.events:
            same = next((file for file in event.files if file.sha256 == sha256), None)
            if same is None or (same.role == "signed" and event.withdrawn):
                continue
            where = "the case" if other.id == case.id else f"case {other.id}"
            what = "the record as it was sent" if same.role == "paper" else f"in {where} already, as {same.role}"
            raise RuleRefusesError(
                f"{name} is {what}; it shows no signature.", "Give the scan of the record that both sides signed."
            )


def _refuse_earlier(record: Paper, day: date) -> None:
    if day < record.day:
        raise InvalidInputError(f"The record is of {record.day}, and {day} lies before it.", "Correct --as-of.")
