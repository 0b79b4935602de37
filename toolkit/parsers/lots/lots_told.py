"""The verdicts on several lots in one line: "FAILED (colour Moss) / PASSED (colour Chalk)", "Moss: failed, Chalk: ok".

Such a line is the result of the whole where it judges every lot: one that fails is a failure, of which a person reads
the words. What it says of a lot is held against the verdict beside the figures of that lot. Under the heading of a
test, or among the rows of one, it is the result of that test.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.model.report import LotResult, Place, Problem, ResultWord
from toolkit.parsers.layout.cells import Row
from toolkit.parsers.lists.findings import Findings
from toolkit.parsers.lots.lot_names import names_goods
from toolkit.parsers.problems import error, warning
from toolkit.parsers.results.agreeing import Verdict
from toolkit.parsers.results.concluded import heads_result
from toolkit.parsers.words import folding, lexicon, outcomes
from toolkit.parsers.words.folding import without_number
from toolkit.parsers.words.labels import concept_of
from toolkit.parsers.words.lazily import Lazy

FEWEST = 2  # lots
LONGEST_HEADING = 6  # words
ENDS = (".", "!", "。", "！")
_CLAUSE = Lazy(r"\s+/\s+|\s*[;；,，、。|]\s*|\.\s+")
_SIGNS = " :：–—-()（）[]=.\t"
_WORD = Lazy(r"[^\s:：()（）]+")
Told = Mapping[str, ResultWord]


def with_verdicts_of_lots(found: Findings, verdict: Verdict, rows: Sequence[Row]) -> tuple[Findings, Verdict]:
    """Return *found* and *verdict* with what lines of *rows* say of several lots."""
    names = _names(found)
    if len(names) < FEWEST:
        return found, verdict
    told = [line for line in _lines(rows, names) if line.judges(names)]
    labelled = [line for line in told if line.labelled]
    problems = tuple(each for line in labelled for each in _contradicting(found.lots, line, names))
    first = labelled[0].judges(names) if labelled else {}
    lots = tuple(lot if lot.result else replace(lot, result=first.get(lot.item or "")) for lot in found.lots)
    judged = next((line for line in told if _judges_all(line, names, found.lots)), None)
    found = replace(found, lots=lots, problems=(*found.problems, *problems))
    return found, verdict if judged is None else _of_whole(verdict, judged, names)


class _Said(NamedTuple):
    """What *row* says, and whether that is labelled as the result: a check may be passed by lots as well."""

    row: Row
    text: str
    labelled: bool

    def judges(self, names: Sequence[str]) -> Told:
        """Return what it says of several lots, or of one that the result is labelled to be of: "FAILED, Moss only"."""
        return verdicts_of_lots(self.text, names, fewest=1 if self.labelled else FEWEST)


def _lines(rows: Sequence[Row], names: Sequence[str]) -> Iterator[_Said]:
    """Yield what the lines of *rows* say that may judge the lots *names*; not the results of tests."""
    for at, (over, row) in enumerate(zip([None, *rows], rows, strict=False)):
        label, colon, behind = row.text.replace("：", ":").partition(":")
        cell = row.pieces[0].text if len(row.pieces) > 1 else ""
        under = over is not None and len(over.pieces) == 1 and (_labels(over.text) or heads_result(over.text))
        if not under and not any(map(_of_whole_lot, (cell, label))) and _is_of_other(rows, at, names):
            continue
        if _labels(cell):
            yield _Said(row, " ".join(piece.text for piece in row.pieces[1:]), labelled=True)
        elif colon and _labels(label):
            yield _Said(row, behind, labelled=True)
        else:
            yield _Said(row, row.text, labelled=under)


def _labels(text: str) -> bool:
    return concept_of(text.strip()) in ("overall", "result")


def _of_whole_lot(text: str) -> bool:
    return concept_of(text.strip()) == "overall"


def _is_of_other(rows: Sequence[Row], at: int, names: Sequence[str]) -> bool:
    """Tell whether the row at the place *at* of *rows* stands among the rows of another table, or under a heading.

    The heading of the result is none; what stands over the list of the lots *names* heads that.
    """
    row = rows[at]
    for over in reversed(rows[:at]):
        if any(piece.text.strip() in names for piece in over.pieces):
            return False
        if row.ruled and over.ruled and (over.page, over.table) == (row.page, row.table):
            return True
        if _heads_section(over):
            return not heads_result(over.text)
    return False


def _heads_section(row: Row) -> bool:
    """Tell whether *row* is a line of few words that gives no value and no verdict."""
    text = row.text.strip()
    few = len(row.pieces) == 1 and not row.ruled and len(text.split()) <= LONGEST_HEADING
    valued = ":" in text.replace("：", ":").rstrip(":") or outcomes.verdict(text) is not None
    return few and not valued and not text.endswith(ENDS) and not any(map(str.isdigit, without_number(text)))


def _judges_all(line: _Said, names: Sequence[str], lots: Sequence[LotResult]) -> bool:
    """Tell whether *line* judges every lot; where no label says of what, just as the figures of each lot do."""
    told = line.judges(names)
    return len(told) == len(names) and (line.labelled or {lot.item: lot.result for lot in lots} == told)


def _names(found: Findings) -> list[str]:
    """Return the names of the lots, else those that the rows of the list tell."""
    lots = [lot.item for lot in found.lots]
    named = lots or [defect.item for defect in found.defects]
    return [] if None in named else list(dict.fromkeys(name for name in named if name))


def verdicts_of_lots(text: str, names: Sequence[str], fewest: int = FEWEST) -> Told:
    """Return what *text* says of *names*, so many at least; nothing where a clause of it is not understood.

    Where every lot is judged, and one fails, a clause may speak of something else: "…; certificate outstanding". It
    makes nothing better.
    """
    told: dict[str, ResultWord] = {}
    waiting: list[str] = []  # "Moss and Chalk: passed"
    beside = False
    for clause in _clauses(text, names):
        own = [name for name in names if names_goods(_spaced(clause), name)]
        word = _verdict(clause, own)
        waiting += own
        if word is None and not own and not waiting:
            beside = True
            continue
        if word is None and (not own or _without(clause, own)):
            return {}
        if word is not None and (not waiting or not told.keys().isdisjoint(waiting)):
            return {}
        if word is not None:
            told.update(dict.fromkeys(waiting, word))
            waiting = []
    sure = not beside or ("fail" in told.values() and len(told) == len(names))
    return told if sure and len(told) >= fewest and not waiting else {}


def _clauses(text: str, names: Sequence[str]) -> Iterator[str]:
    """Yield what stands between signs and words for "and" in *text*; a lot may be called "E"."""
    joining = folding.words_of("lots_told")["and"]
    for clause in _CLAUSE.split(text):
        words = clause.split()
        ends = [at for at, word in enumerate(words) if folding.key(word) in joining and word not in names]
        for begin, end in zip([0, *(at + 1 for at in ends)], [*ends, len(words)], strict=True):
            if words[begin:end]:
                yield " ".join(words[begin:end])


def _spaced(clause: str) -> str:
    """Return *clause* with its words apart from the signs around them: "Moss:failed"."""
    return " ".join(_WORD.findall(clause))


def _without(clause: str, names: Sequence[str]) -> str:
    """Return what *clause* says beside *names* and the words for lots before them."""
    plain = f" {_spaced(clause)} "
    for name in sorted(names, key=len, reverse=True):
        plain = plain.replace(f" {' '.join(_WORD.findall(name))} ", " ")
    beside = folding.words_of("lots_told")["beside"]
    words = [word for word in plain.split() if word.strip(_SIGNS)]
    return " ".join(word for word in words if not (_is_lot(word) or folding.key(word) in beside))


def _is_lot(word: str) -> bool:
    return lexicon.meaning("lot_tables", word) == "item" or lexicon.mentions("judged_apart", "lots", word)


def _verdict(clause: str, names: Sequence[str]) -> ResultWord | None:
    """Return the verdict that *clause* is, beside *names*."""
    return outcomes.RESULTS.get(outcomes.verdict(_without(clause, names)) or "")


def _contradicting(lots: Sequence[LotResult], line: _Said, names: Sequence[str]) -> Iterator[Problem]:
    told, row = line.judges(names), line.row
    for lot in lots:
        word = told.get(lot.item or "")
        if word is not None and lot.result not in (None, word):
            message = f"{lot.item} is called a {lot.result} beside its figures, and a {word} in “{row.text}”."
            yield error("results_contradict", message, row.page)


def _of_whole(verdict: Verdict, line: _Said, names: Sequence[str]) -> Verdict:
    """Return the result of the whole, of which *line* says what each lot is: it is no more than the worst of them."""
    row, words = line.row, set(line.judges(names).values())
    worst: ResultWord = next((word for word in ("fail", "pending", "aborted") if word in words), "pass")
    waits = verdict.word == "pending" and worst == "fail" and verdict.text.strip() in row.text
    if verdict.word is None or waits:  # the lot that failed waits for no paper
        kept = tuple(problem for problem in verdict.problems if problem.code != "result_unclear")
        message = f"The overall result judges each lot, “{row.text}”, and was read as {worst}: read it yourself."
        asked = warning("result_qualified", message, row.page) if len(words) > 1 else None
        return Verdict(worst, Place(row.page, row.box), (*kept, *([asked] if asked else [])), row.text)
    if verdict.word == "pass" and worst == "fail":
        message = f"The overall result is a pass, but “{row.text}” calls a lot a failure."
        return replace(verdict, problems=(*verdict.problems, error("results_contradict", message, row.page)))
    return verdict
