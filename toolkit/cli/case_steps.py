"""The steps of a case that a person takes with a word: way out, signature, exception, end."""

from datetime import date

from toolkit.cases.case import Case, State
from toolkit.cases.events import Chosen, Overridden, Signed
from toolkit.cases.left_open import late_record
from toolkit.cases.life import NEVER_ALLOWED, PATHS, Step, admit, allowance, lacks, risk_of, step_of
from toolkit.cases.outbox import Change
from toolkit.cases.vault import reference
from toolkit.cli.case_matter import Enclosed
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.cli.inputs import take
from toolkit.errors import InvalidInputError, RuleRefusesError, WrongUseError
from toolkit.model.resolution import Path as Way

# Steps that may be open in the life of the case and refused all the same: by the rules on a path, or on a release.
MAY_BE_REFUSED = (Step.CHOOSE, Step.RELEASE)
_WORDS_OF_PATHS = {"sorting": "sort", "rejection": "reject"}


def choose(
    desk: Desk, number: str, word: str, why: str | None, order_file: str | None = None, new_order: str | None = None
) -> Case:
    """Record which way out was chosen for case *number*; the order file that comes with it may open that way."""
    from toolkit.cli.case_papers import PaperWish, taken

    path = _path(word)
    refuse_blank("--why", why, "the reason")

    def change(case: Case, kept: Enclosed | None) -> Change:
        admit(case, Step.CHOOSE, path)
        for term in _terms_of(case, path):
            desk.talk.warn(term)
        other = case.suggested if case.suggested != path else None
        files = {} if kept is None else kept.files
        event = Chosen(**desk.stamp._asdict(), files=tuple(files), path=path, why=why, suggested=other)
        return Change((event,), files)

    return taken(desk, number, PaperWish(order_file, new_order), change)


def _terms_of(case: Case, path: Way) -> tuple[str, ...]:
    """Return what the rules attach to a way that they leave open after a failure (G49)."""
    return tuple(why for way in case.ways if way.path == path and way.allowed for why in way.why if "(G49)" in why)


def sign(desk: Desk, number: str, file: str, by: str, anyway: str | None) -> Case:
    """Record that the concession of case *number* came back signed, as the scan in *file* shows.

    One that came back after its day binds nobody by itself; *anyway* is who takes it all the same.
    """
    refuse_blank("--by", by, "the name of the person who signed for the supplier")
    refuse_blank("--anyway", anyway, "the name of the person who takes the record all the same")
    given = take(file, InvalidInputError)
    kept = reference("signed", given.name, given.data)

    def change(case: Case) -> Change:
        admit(case, Step.SIGN)
        _refuse_unsigned(desk, case, kept.sha256, given.name)
        late = late_record(case, desk.stamp.day)
        _refuse_late(case, late, anyway)
        paper = next((paper for paper in reversed(case.papers) if paper.kind == "concession"), None)
        newest = case.inspections[-1].defects if case.inspections else ()
        event = Signed(
            **desk.stamp._asdict(),
            files=(kept,),
            paper=paper.reference if paper is not None else "concession",
            by=by,
            conceded=newest,
            late=late,
            confirmed=anyway if late else None,
        )
        return Change((event,), {kept: given.data})

    case = desk.step(number, change)
    desk.talk.note("Note: nobody looks into the scan; see yourself that it is this record, signed by both sides.")
    return case


def _refuse_late(case: Case, late: date | None, anyway: str | None) -> None:
    """G37: the record itself says by when it is back; after that the buyer is no longer bound."""
    if late is not None and anyway is None:
        raise RuleRefusesError(
            f"The record was to be back by {late}; after that day the buyer is no longer bound by it.",
            "If it was back in time, give that day (--as-of). To take it all the same, by name: "
            f"recourse case sign {case.id} FILE --by NAME --anyway NAME",
        )


def _refuse_unsigned(desk: Desk, case: Case, sha256: str, name: str) -> None:
    """G37: a file that the case has already, the record itself above all, shows no signature on the record."""
    same = next((file for file in case.files if file.sha256 == sha256), None)
    if same is not None:
        what = "the record as it was sent" if same.role == "paper" else f"in the case already, as {same.role}"
        raise RuleRefusesError(
            f"{name} is {what}; it shows no signature.", "Give the scan of the record that both sides signed."
        )
    sent = max((paper.day for paper in case.papers if paper.kind == "concession"), default=None)
    if sent is not None and desk.stamp.day < sent:
        raise InvalidInputError(f"The record is of {sent}, and {desk.stamp.day} lies before it.", "Correct --as-of.")


def override(desk: Desk, number: str, word: str, who: str, why: str, *, public: bool) -> Case:
    """Allow one step of case *number* out of order, once, by the name *who* and the reason *why*; tell the risk.

    The reason goes to the supplier only where it is *public*.
    """
    step = step_of(word)
    refuse_blank("--who", who, "the name of the person who allows it")
    refuse_blank("--why", why, "the reason")
    if step is None:
        raise WrongUseError(f"There is no step {word}.", f"Steps: {', '.join(Step)}.")

    def change(case: Case) -> Change:
        if case.state is State.CLOSED:
            raise RuleRefusesError(f"Case {number} is closed.", "Open a new one.")
        if step in NEVER_ALLOWED:
            raise RuleRefusesError(
                f"Nobody can allow the step {step}: a report is settled by looking at it.",
                f"recourse case understand {number} report.json --reviewed",
            )
        if allowance(case, step) is not None:
            raise RuleRefusesError(f"An exception for {step} is there and not used yet.", "Take the step.")
        missing = "; ".join(lacks(case, step, case.path))
        if not missing and step not in MAY_BE_REFUSED:
            raise RuleRefusesError(
                f"{step.capitalize()} is open for case {number}.", "No exception is needed; take the step."
            )
        event = Overridden(
            **desk.stamp._asdict(), step=step.value, why=why, missing=missing or "the rules", public=public
        )
        return Change((event,))

    case = desk.step(number, change)
    desk.talk.warn(f"Risk: {risk_of(step)}")
    desk.talk.note(
        "Every later paper, those to the supplier too, says that this step was taken out of order, when and by whom; "
        + (
            "the reason as well, as you asked."
            if public
            else "the reason stays in your file and on the signer's sheet."
        )
    )
    return case


def _path(word: str) -> Way:
    path = _WORDS_OF_PATHS.get(word, word)
    found = next((one for one in PATHS if one == path), None)
    if found is None:
        raise WrongUseError(f"There is no path {word}.", f"Paths: {', '.join(PATHS)}.")
    return found
