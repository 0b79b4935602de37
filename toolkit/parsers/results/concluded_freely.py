"""The overall result that is told in free words: it counts where the rest of the report says the same.

A release is believed where the counts are within the limits and no part has failed, a refusal where they are not; else
a person is asked, with what the words seem to say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from toolkit.model.report import LotResult, Place, Problem, ResultWord, Section
from toolkit.model.severity import Severity
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.layout.frames import unframed
from toolkit.parsers.layout.pages import Page
from toolkit.parsers.lists.defect_lists import sums
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.problems import error, warning
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.closing import closing
from toolkit.parsers.results.concluded import under_headings
from toolkit.parsers.results.concluded_elsewhere import (
    held_elsewhere,
    may_be_kept,
    refused_elsewhere,
    refused_in,
    released_elsewhere,
)
from toolkit.parsers.results.failed_shares import tells_failed_share
from toolkit.parsers.results.plain_results import listed_options, plain_results, unnamed_choice, verdicts_in_cells
from toolkit.parsers.results.release_asked import asked_release, denies_release
from toolkit.parsers.results.said import SAME_LINE, Said
from toolkit.parsers.results.set_apart import set_apart
from toolkit.parsers.results.told_freely import told_freely
from toolkit.parsers.results.unlabelled import stamped
from toolkit.parsers.words import bans, lexicon, outcomes
from toolkit.parsers.words.inline import Entry
from toolkit.parsers.words.options import offers
from toolkit.parsers.words.others import is_of_others, names_others

UNCLEAR = "result_unclear"
_SENTENCE = re.compile(r"(?<=[.!。！])\s*(?=\S)")
LONGEST_QUOTE = 160  # characters


def in_free_words(
    verdict: Verdict,
    rows: Sequence[Row],
    pages: Sequence[Page],
    labelled: Sequence[Entry],
    found: Findings,
    parts: Sequence[Section],
) -> Verdict:
    """Return *verdict*, or where it has no word what the conclusion says in its own and the counts and *parts* confirm.

    A report that says two things keeps its question.
    """
    if verdict.word:
        return _held_against_its_cues(verdict, (text for text, _ in _conclusions(rows, labelled)))
    if any(problem.code != UNCLEAR for problem in verdict.problems):
        return verdict
    told = [(word, text, place) for text, place in _conclusions(rows, labelled) if (word := _told(text))]
    told = told or [one for one in _asked(rows, parts) if _is_of_questions(verdict.problems, one[2], labelled)]
    if len({word for word, _, _ in told}) > 1:
        return verdict if verdict.problems else _of_two(told)
    if not told:
        return verdict if verdict.problems else _unannounced(verdict, rows, pages, found, parts)
    word, text, place = told[0]
    quoted = _quoted(text)
    if _is_confirmed(word, found, parts) and not (word == "pending" and _is_over(text, found, parts)):
        return Verdict(outcomes.RESULTS[word], place, (_read_as(word, quoted, place.page),), text)
    message = f"The overall result “{quoted}” seems to be {_NAMES[word]}, but the counts and parts do not say the same."
    return Verdict(problems=(error(UNCLEAR, message, place.page),))


def _asked(rows: Sequence[Row], parts: Sequence[Section]) -> Iterator[tuple[str, str, Place]]:
    """Yield the answers to a question for the release; a yes only where nothing is open or may keep the goods."""
    open_ = any(part.result == "pending" for part in parts) or denies_release(rows)
    for word, text, place in asked_release(rows):
        if word != "pass" or not (open_ or may_be_kept(rows, place)):
            yield word, text, place


def _is_of_questions(problems: Sequence[Problem], place: Place, labelled: Sequence[Entry]) -> bool:
    """Tell whether all *problems* ask about what stands at *place*, labelled as the overall result."""
    top = place.bbox[1] if place.bbox else 0.0
    level = [e for e in labelled if e.page == place.page and abs(e.box[1] - top) < SAME_LINE and e.concept == "overall"]
    return all(any(f"“{e.text}”" in problem.message for e in level) for problem in problems)


def _of_two(told: Sequence[tuple[str, str, Place]]) -> Verdict:
    (_, one, place), *_ = told
    other = next(text for word, text, _ in told if word != told[0][0])
    message = f"The overall result is told in two ways: “{_quoted(one)}” and “{_quoted(other)}”."
    return Verdict(problems=(error(UNCLEAR, message, place.page),))


def _unannounced(
    verdict: Verdict, rows: Sequence[Row], pages: Sequence[Page], found: Findings, parts: Sequence[Section]
) -> Verdict:
    """Return what a stamp, options or a sentence say that no label announces, where counts and *parts* say the same."""
    chosen = (one for one in unnamed_choice(rows, {page.number: page for page in pages}) if _is_behind(one, parts))
    loud = list(stamped(rows)) or list(chosen)
    stamps = [(one.word or "", one.text, Place(one.page, one.box)) for one in loud]
    told = stamps or set_apart(rows) or _closing(rows, parts)
    refused = [("fail", text, place) for text, place in refused_elsewhere(rows)]
    told = [*told, *refused] if {word for word, _, _ in told} == {"pending"} else told
    if len({word for word, _, _ in told}) > 1:
        return _of_two(told)
    told = told or refused
    told = told or list(_released(rows, found, parts))
    told = told or [("pending", text, place) for text, place in held_elsewhere(rows)]
    word, text, place = told[0] if told else ("", "", None)
    others = [part for part in parts if place is None or not _is_at(part, place)]
    if place is None or not word or not _is_confirmed(word, found, others):
        return verdict
    return Verdict(outcomes.RESULTS[word], place, (_read_as(word, _quoted(text), place.page),), text)


def _closing(rows: Sequence[Row], parts: Sequence[Section]) -> list[tuple[str, str, Place]]:
    """Return what lines and sentences say that begin with a name of the whole; no pass where goods may be kept."""
    open_ = any(part.result == "pending" for part in parts)
    told = list(closing(rows))
    return [one for one in told if one[0] != "pass" or not (open_ or may_be_kept(rows, one[2]))]


def _released(rows: Sequence[Row], found: Findings, parts: Sequence[Section]) -> Iterator[tuple[str, str, Place]]:
    """Yield the sentences that let the goods go, behind every part and the counts: before these they may be a rule."""
    if any(part.result == "pending" for part in parts):
        return
    counted = [(defect.page or 0, defect.bbox[1] if defect.bbox else 0.0) for defect in found.defects]
    judged = [(part.page or 0, part.bbox[1] if part.bbox else 0.0) for part in parts]
    last = max([*counted, *judged], default=(0, 0.0))
    for text, place in released_elsewhere(rows):
        if (place.page or 0, place.bbox[1] if place.bbox else 0.0) > last:
            yield "pass", text, place


def _is_at(part: Section, place: Place) -> bool:
    """Tell whether *part* is read from the line at *place* itself, which proves nothing of it."""
    level = part.bbox is not None and place.bbox is not None and abs(part.bbox[1] - place.bbox[1]) < SAME_LINE
    return part.page == place.page and level


def _is_behind(said: Said, parts: Sequence[Section]) -> bool:
    """Tell whether *said* stands below all *parts* of the inspection: between them it may be that of one."""
    return all((part.page or 0, part.bbox[1] if part.bbox else 0.0) < (said.page, said.box[1]) for part in parts)


def _told(text: str) -> str | None:
    return told_freely(text) or ("fail" if refused_in(text) else None)


def _held_against_its_cues(verdict: Verdict, conclusions: Iterable[str]) -> Verdict:
    """Return *verdict*, or a question where the cues of its words say something else: "liberado una vez que ...".

    Other sentences of the same conclusion may settle it.
    """
    cues = None if offers(verdict.text) or " | " in verdict.text else told_freely(_without_disclaimers(verdict.text))
    if (verdict.word, cues) not in _LESS or verdict.word is None or cues is None or verdict.place is None:
        return verdict
    if verdict.word in {told_freely(text) for text in conclusions if verdict.text in text} or _is_refused_now(verdict):
        return verdict
    message = (
        f"The overall result “{_quoted(verdict.text)}” can be read as {_NAMES[verdict.word]} or as {_NAMES[cues]}."
    )
    return Verdict(problems=(error(UNCLEAR, message, verdict.place.page),))


def _is_refused_now(verdict: Verdict) -> bool:
    """Tell whether *verdict* refuses the goods in its first words, and those behind only say what has to come first.

    "NOT ACCEPTED – release only after a second inspection" is refused now; a word of release may wait for anything.
    """
    first, rest = outcomes.split_clause(verdict.text)
    refused = outcomes.verdict(first) == "fail" and not lexicon.mentions("refusals", "says", first)
    waits = names_others(rest) or lexicon.mentions("results_about", "left_to_client", rest)
    banned = bans.sends_back(first, rest) or bans.of_stop(verdict.text) == "fail"
    again = banned or (refused and outcomes.goes_again(rest))
    return verdict.word == "fail" and again and not waits


def _without_disclaimers(text: str) -> str:
    """Return *text* without the sentences that leave the last word to the client, as reports do under any result."""
    sentences = _SENTENCE.split(text)
    return " ".join(one for one in sentences if not lexicon.mentions("told_freely", "disclaimers", one))


def _quoted(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]} …"


_LESS = frozenset({("pass", "pending"), ("pass", "fail"), ("fail", "pending")})  # cues that leave a verdict less
_NAMES = {"pass": "a pass", "fail": "a failure", "pending": "pending"}


def _read_as(word: ResultWord | str, quoted: str, page: int | None) -> Problem:
    message = f"The overall result is told in words, “{quoted}”, and was read as {_NAMES[word]}: read it yourself."
    return warning("result_qualified", message, page)


def _conclusions(rows: Sequence[Row], labelled: Sequence[Entry]) -> Iterator[tuple[str, Place]]:
    """Yield the texts beside and under the labels of the overall result, but no options and no one else's.

    A bare verdict is none in free words: where it did not count, it is one of several to tick.
    """
    listed = listed_options(rows)
    options = [row for row in rows if id(row) in listed or len(verdicts_in_cells(row)) > 1]
    whole = [e for e in labelled if e.concept == "overall" and not e.column]
    whole = whole or [e for e in plain_results(labelled, rows) if not e.column and _is_plain(e.text)]
    of_check = [e for e in whole if e.below and tells_failed_share(e.text)]  # "1 of 125 failed" under "Outcome"
    beside = ((e.text, Place(e.page, e.box)) for e in whole if e not in of_check)
    under = ((text, Place(line.page, line.box)) for line, text in under_headings(rows))
    for text, place in (*under, *beside):
        if offers(text) or is_of_others(text) or outcomes.verdict(unframed(text)):
            continue
        if not any(_stands_in(place, row) for row in options):
            yield text, place


def _is_plain(text: str) -> bool:
    """Tell whether what stands behind a plain "Result" can be that of the whole: no figure, and nobody else's act."""
    return not any(map(str.isdigit, text)) and not (names_others(text) and told_freely(text) == "pass")


def _stands_in(place: Place, row: Row) -> bool:
    return place.page == row.page and place.bbox is not None and row.top - 1 <= place.bbox[1] <= row.bottom + 1


def _is_confirmed(word: str, found: Findings, parts: Sequence[Section]) -> bool:
    """Tell whether counts and *parts* say what *word* does; goods that wait for somebody can be within their limits."""
    failed = any(part.result == "fail" for part in parts)
    over = _over_limits(found)
    if word == "pass":
        return over is False and not failed
    return word == "pending" or over is True or failed


def _is_over(text: str, found: Findings, parts: Sequence[Section]) -> bool:
    """Tell whether *text* waits for somebody over goods that failed: "Not recommended until the buyer instructs".

    Goods that are put on hold in so many words are pending, whatever was found.
    """
    failed = _over_limits(found) is True or any(part.result == "fail" for part in parts)
    return failed and not lexicon.mentions("told_freely", "on_hold", text)


def _is_over_its_limits(lot: LotResult) -> bool:
    counts = ((lot.found[severity], lot.allowed[severity]) for severity in Severity)
    over = any(count is not None and limit is not None and count > limit for count, limit in counts)
    return over or lot.result == "fail"


def _over_limits(found: Findings) -> bool | None:
    """Tell whether a class has more finds than it may have; ``None`` where that is not known of one with a limit.

    Of goods in lots that are judged apart, one that failed is enough.
    """
    if found.lots:
        if any(map(_is_over_its_limits, found.lots)):
            return True
        return False if all(lot.result == "pass" for lot in found.lots) else None
    added = dict(zip(Severity, sums(found.defects), strict=True))
    limited = [severity for severity in Severity if found.allowed[severity] is not None]
    counts = {s: found.found[s] if found.found[s] is not None else added[s] if found.listed else None for s in limited}
    pairs = [(counts[severity], found.allowed[severity]) for severity in limited]
    if any(count is not None and limit is not None and count > limit for count, limit in pairs):
        return True
    return False if pairs and all(count is not None for count, _ in pairs) else None
