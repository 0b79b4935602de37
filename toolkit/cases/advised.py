"""The papers that a reply calls for, as the case lets them be sent: one that is not open gives way to one that is."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from toolkit.cases.case import Case
from toolkit.cases.life import PATH_OF, Step, lacks, step_of
from toolkit.cases.reply_model import Reply
from toolkit.cases.reply_model import Step as Next

_AGAIN = "The {paper} goes once more with that sentence: it says that nothing is shipped before your written release."
_CHOOSE = "Choose it first: recourse case choose {id} {path}."
_CLOSED = "By a mail of your own: the paper {paper} is not open while the case is {state}."


def sendable(case: Case, reply: Reply) -> Reply:
    """Return *reply* with only such papers in its next steps as *case* lets be sent, or says what opens them."""
    return replace(reply, next=tuple(_in_case(case, reply.next)))


def _in_case(case: Case, steps: Iterable[Next]) -> Iterator[Next]:
    for one in steps:
        yield one if one.paper is None or _is_open(case, one.paper) else _instead(case, one, one.paper)


def _instead(case: Case, step: Next, paper: str) -> Next:
    """Return *step* with the paper of the way that is walked in place of a notice, or with what opens its own."""
    of_way = next((each.value for each, path in PATH_OF.items() if path == case.path), "")
    if paper == Step.NOTICE and of_way and _is_open(case, of_way):
        return replace(step, paper=of_way, text=f"{step.text} {_AGAIN.format(paper=of_way)}")
    kind = step_of(paper)
    path = PATH_OF.get(kind) if kind is not None else None
    if path is not None and not any(lacks(case, Step.CHOOSE, path)):
        return replace(step, text=f"{step.text} {_CHOOSE.format(id=case.id, path=path)}")
    state = case.state.value.replace("_", " ")
    return replace(step, paper=None, text=f"{step.text} {_CLOSED.format(paper=paper, state=state)}")


def _is_open(case: Case, paper: str) -> bool:
    step = step_of(paper)
    return step is not None and not any(lacks(case, step, PATH_OF.get(step)))
