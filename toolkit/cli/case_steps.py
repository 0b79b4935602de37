"""The steps of a case that a person takes with a word: way out, exception."""

from toolkit.cases.case import Case, State
from toolkit.cases.events import Chosen, Overridden
from toolkit.cases.life import NEVER_ALLOWED, PATHS, Step, admit, allowance, lacks, risk_of, step_of
from toolkit.cases.outbox import Change
from toolkit.cli.case_matter import Enclosed
from toolkit.cli.desk import Desk, refuse_blank
from toolkit.errors import RuleRefusesError, WrongUseError
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
