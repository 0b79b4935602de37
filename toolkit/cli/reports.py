"""FILE as a report: read from the agency's file, or taken from an earlier reading that a person may have corrected."""

import json
from collections.abc import Container, Iterator
from difflib import get_close_matches

import msgspec

from toolkit.cli.ahead import begun
from toolkit.cli.console import Talk
from toolkit.cli.inputs import Given, take, whole_number
from toolkit.cli.looking import problem_line
from toolkit.confined.exchange import Limits
from toolkit.errors import LimitReachedError, RecourseError, UnreadableReportError
from toolkit.model.codec import from_json, to_json
from toolkit.model.report import Problem, Report
from toolkit.parsers.supervised import MEGABYTES_VARIABLE, SECONDS_VARIABLE, read_supervised

_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
HINT_JSON = "Correct it, or make it anew: recourse read FILE -o report.json"
REVIEWED = "Reviewed by a person"
_OF_TWO_FIGURES = ("totals_mismatch", "readers_differ")


def report_from(file: str, talk: Talk, *, reviewed: bool = False) -> Report:
    """Return the report in *file* (``-``: stdin); *reviewed* says that a person has settled its doubtful points."""
    return reviewed_report(take(file), talk, reviewed=reviewed)


def reviewed_report(given: Given, talk: Talk, *, reviewed: bool, on_record: bool = False) -> Report:
    """Return the report in *given*, its doubtful points settled where a person vouches for them by *reviewed*.

    Each of them is named, so that nobody vouches for a point without having met it. *on_record* tells that the report
    is kept for good: there no word makes a fact of figures that contradict each other, only a corrected reading does.
    """
    report = report_in(given, talk)
    if not reviewed:
        return report
    vouched = settled(report, _shown(given), in_hand=not on_record or json_text(given.data) is not None)
    passed_over = [problem for problem in report.errors if problem not in vouched.problems]
    if passed_over:
        listed = "\n".join(f"  - {problem_line(problem)}" for problem in passed_over)
        talk.warn(f"Taken as settled, because you said --reviewed:\n{listed}")
    return vouched


def report_in(given: Given, talk: Talk, *, verify: bool = False) -> Report:
    """Return the report in *given* and tell what in it was not understood as a name."""
    with talk.busy(f"Reading {given.name}"):
        report = understood(given, verify=verify)
    text = json_text(given.data)
    for remark in unknown_names(text) if text is not None else ():
        talk.note(f"{given.name}: {remark}")
    return report


def understood(given: Given, *, verify: bool = False) -> Report:
    """Return the report in *given*, whatever kind of file it is; every fault names the file.

    *verify* asks the second reader of PDF files in any case. A report JSON is read here; the file of an agency is read
    by a process of its own, which may break or be stopped.
    """
    _refuse_settings(given)
    limits = reading_limits()
    try:
        text = json_text(given.data)
        if text is not None:
            return _from_json(text)
        return read_supervised(given.data, given.name, limits, begun(), verify=verify)
    except MemoryError as fault:
        raise LimitReachedError(f"{given.name} needs more memory than there is.", "Close other programs.") from fault
    except RecourseError as fault:
        if given.name in fault.message:
            raise
        raise type(fault)(f"{given.name}: {fault.message}", fault.hint) from fault


def _refuse_settings(given: Given) -> None:
    """Raise where an order or policy file was given for the report: it begins with a bracket, as JSON may."""
    if given.name.lower().endswith(".toml"):
        raise UnreadableReportError(
            f"{given.name} is a file of settings and no report.",
            "The report comes first: recourse run REPORT --order ORDER",
        )


def reading_limits() -> Limits:
    """Return what the environment allows the reading of one file to take, else what is usual."""
    usual = Limits()
    return Limits(
        seconds=whole_number(SECONDS_VARIABLE, usual.seconds, "seconds"),
        megabytes=whole_number(MEGABYTES_VARIABLE, usual.megabytes, "megabytes"),
    )


def is_reviewed(problem: Problem) -> bool:
    """Tell whether a person has said of *problem* that it is settled."""
    return problem.message.startswith(REVIEWED)


def settled(report: Report, shown: Container[str] | None = None, *, in_hand: bool = True) -> Report:
    """Return *report* with its errors turned into warnings that say who vouches; a wrong kind of paper stays wrong.

    *shown* are the messages that the person has seen, ``None`` for all. A correction by hand can bring up a new error,
    for which nobody vouches yet. Without *in_hand* figures that contradict each other stay open: at most one of them is
    right, and which it is, only a reading says that a person has in hand and can correct.
    """
    problems = tuple(
        _vouched(problem)
        if (shown is None or problem.message in shown) and (in_hand or problem.code not in _OF_TWO_FIGURES)
        else problem
        for problem in report.problems
    )
    return report if report.kind == "other" else msgspec.structs.replace(report, problems=problems)


def json_text(data: bytes) -> bytes | None:
    """Return *data* as JSON in UTF-8 when it looks like JSON, else ``None``; a redirect on Windows writes UTF-16."""
    head = data[:4]
    if head.startswith(_WIDE_BOMS):
        data = data.decode("utf-16", "replace").encode()
    text = data.removeprefix(_BOM)
    return text if text[:64].lstrip().startswith((b"{", b"[")) else None


def unknown_names(text: bytes) -> Iterator[str]:
    """Yield a sentence for each name that no report has: a correction under it would be lost without a word."""
    return _beyond(json.loads(text), json.loads(to_json(from_json(text, Report))), "")


def _shown(given: Given) -> Container[str] | None:
    """Return the messages that stand in a report JSON; ``None`` for the file of an agency, which holds none."""
    text = json_text(given.data)
    return None if text is None else frozenset(problem.message for problem in from_json(text, Report).problems)


def _from_json(text: bytes) -> Report:
    try:
        report = _sound(from_json(text, Report))
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        from toolkit.cli.json_faults import slip

        raise UnreadableReportError(slip(text, fault), HINT_JSON) from fault
    from toolkit.parsers import rechecked

    return rechecked(report)


def _sound(report: Report) -> Report:
    """Return *report* when no count in it is below zero: a slip of the hand, which every sum would carry on."""
    tables = {"found": report.found, "allowed": report.allowed, "sampling.sample_size": report.sampling.sample_size}
    tables |= {f"defects[{number}]": defect.counts for number, defect in enumerate(report.defects)}
    for place, counts in tables.items():
        for severity, count in counts.items():
            if count < 0:
                raise msgspec.ValidationError(f"a count cannot be {count} - at `$.{place}.{severity}`")
    return report


def _vouched(problem: Problem) -> Problem:
    if problem.level != "error":
        return problem
    return msgspec.structs.replace(problem, level="warning", message=f"{REVIEWED}: {problem.message}")


def _beyond(raw: object, kept: object, path: str) -> Iterator[str]:
    """Yield what stands in *raw* under a name that *kept*, the same as it was understood, does not have."""
    if isinstance(raw, dict) and isinstance(kept, dict):
        for name, value in raw.items():
            if name in kept:
                yield from _beyond(value, kept[name], f"{path}{name}.")
            elif value is not None:
                close = get_close_matches(str(name), [str(known) for known in kept], n=1)
                meant = f" (did you mean {close[0]}?)" if close else ""
                yield f"{path}{name} is no name in a report; it was left out{meant}."
    elif isinstance(raw, list) and isinstance(kept, list):
        for item, same in zip(raw, kept, strict=False):
            yield from _beyond(item, same, path)
