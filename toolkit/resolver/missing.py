"""What is asked for where a paper, a label or a manual is missing, as questions and steps say it of every check."""

from collections.abc import Iterator

from toolkit.lacking import Lack
from toolkit.resolver.case import Case
from toolkit.resolver.check_finds import CheckFind
from toolkit.resolver.wording import listed

_PAPER = "who issued the valid paper for this lot, and by which day, before any release, does a copy of it come?"
_LABEL = (
    "by which day is what is missing put on or with every unit and carton that must carry it, and what is wrong "
    "replaced?"
)


def question_on(lacks: frozenset[Lack]) -> str:
    """Return the question to the supplier on a failed check or defect that *lacks* this, else on the goods."""
    if not lacks:
        return "can the factory put it right on every unit, by what method?"
    both = f"{_PAPER[:-1]}; and {_LABEL}"
    return both if len(lacks) > 1 else _PAPER if "paper" in lacks else _LABEL


def missing_steps(case: Case) -> Iterator[str]:
    """Yield what to ask for; none of it is work on the goods."""
    papers = [find for find in case.checks if "paper" in find.lacks]
    labels = [find for find in case.checks if "label" in find.lacks]
    if papers:
        yield (
            f"Ask for the paper that {_named(papers)} found missing: a copy of the valid one for this lot, with the "
            "name of who issued it, by the day that the letter gives for the answer; release nothing before it is "
            "there. No goods are reworked for it."
        )
    if labels:
        yield (
            f"Have what {_named(labels)} found missing put on or with every unit and carton that must carry it, and "
            "what is wrong replaced; the goods themselves need no work for it."
        )


def _named(finds: list[CheckFind]) -> str:
    return listed(find.name for find in finds)
