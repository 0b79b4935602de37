"""The one verdict of several that are printed, and what a reader should know where they differ or say more."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.model.report import Place, Problem, ResultWord
from toolkit.parsers.problems import error
from toolkit.parsers.results.said import Said, without_first_lines
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.options import offers

_UNKNOWN = "is told in words that are not understood as pass, fail or pending"


class Verdict(Struct, frozen=True):
    word: ResultWord | None = None
    place: Place | None = None
    problems: tuple[Problem, ...] = ()
    text: str = ""  # as printed, with the reason that may stand behind the word


def agreed(said: Sequence[Said], name: str) -> Verdict:
    """Return the verdict on which all that was *said* of the result called *name* agrees, or the question it asks."""
    said = without_first_lines(said)
    words = {verdict.word for verdict in said if verdict.word}
    if len(words) == 1:
        first = next(verdict for verdict in said if verdict.word)
        return Verdict(first.word, Place(first.page, first.box), tuple(_qualified(said, name)), first.text.strip())
    if not words:
        unclear = [verdict for verdict in said if verdict.text]
        if not unclear:
            return Verdict()
        told = "offers options, but which one is ticked cannot be told" if _are_options(unclear[0].text) else _UNKNOWN
        message = f"The {name} {told}: “{unclear[0].text}”."
        return Verdict(problems=(error("result_unclear", message, unclear[0].page),))
    quoted = "; ".join(dict.fromkeys(f"“{each.text.strip()}” on page {each.page}" for each in said if each.word))
    return Verdict(
        problems=(
            error("results_contradict", f"The report states its {name} in different ways: {quoted}.", said[0].page),
        )
    )


def _are_options(text: str) -> bool:
    return offers(text) or " | " in text or len(outcomes.verdicts_in(text)) > 1


def _qualified(said: Sequence[Said], name: str) -> Iterator[Problem]:
    """Yield a warning for each verdict that the words beside it may limit.

    The reasons of a failure limit nothing, and what a pending result waits for is a remark.
    """
    for each in said:
        reason = each.word == "pending" or (each.word == "fail" and not _limits(each.text))
        if not each.whole and not reason:
            message = f"The {name} reads “{each.text}”: what stands beside the verdict may limit it."
            yield Problem(code="result_qualified", level="warning", message=message, page=each.page)


def _limits(text: str) -> bool:
    """Tell whether words beside a failure say that it is one of a part, or under a condition."""
    partly = any(lexicon.mentions("results_about", name, text) for name in ("limits", "of_part"))
    return partly or bool(folding.brackets(text))
