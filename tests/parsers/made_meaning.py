"""Whole small reports in which a heading, a label or a sentence decides what figures and verdicts mean.

Whether a question is asked belongs to what is read: ``asked`` is wanted where nobody can be certain, and nowhere else.
"""

from collections.abc import Callable, Mapping

from tests.parsers.made_forms import Draw, Made, Reading, Values, rows_of, table, vocabulary
from tests.parsers.made_lists import CLASSES, Found, wanted
from tests.parsers.notation import page
from toolkit.model.report import Source
from toolkit.model.severity import Severity
from toolkit.parsers.reader import _report
from toolkit.parsers.words.classes import spoken_as
from toolkit.parsers.words.legend import legend_of

Said = tuple[str, Values]
RESULTS = ("pass", "fail", "pending")


def meaning(seed: int) -> Made:
    """Return a report in one of the forms below."""
    draw = Draw(seed, "meaning")
    form = draw.choice(list(FORMS))
    text, want = FORMS[form](draw)
    missed = ("found",) if form in ("figures told", "figures of goods") else ("found", "allowed")
    return Made(draw.language, form, text, {"allowed": (None, None, None), **want}, missed)


def reported(made: Made) -> Reading:
    """Return what the whole report says: its defects, its result, and whether it asks anything."""
    read = rows_of(made)
    numbers = sorted({row.page for row in read})
    pages = [page([row for row in read if row.page == number], number) for number in numbers]
    with spoken_as(legend_of(read)):
        report = _report(read, (), pages, Source(file="made", sha256="", format="pdf"))
    listed = sorted((d.description, (d.critical or 0, d.major or 0, d.minor or 0)) for d in report.defects if d.total)
    errors = tuple(problem.code for problem in report.problems if problem.level == "error")
    figures = {name: tuple(getattr(report, name)[severity] for severity in Severity) for name in ("found", "allowed")}
    values = {"defects": tuple(listed), "overall": report.results.overall, "asked": bool(errors), **figures}
    return Reading(values, errors)


# --- what all of them have --------------------------------------------------------------------------------------------


def _words(draw: Draw, kind: str) -> Mapping[str, list[str]]:
    words: Mapping[str, list[str]] = vocabulary()[draw.language][kind]
    return words


def _list(draw: Draw, found: list[Found]) -> str:
    """Return a list of defects by class, with the limits that they are held against."""
    words, mark = _words(draw, "list"), draw.mark(0.8)
    names = draw.choice(words["classes"])
    lines = [[draw.choice(words["description"]), *names]]
    lines += [[one.text, *(str(one.number) if at == one.at else "0" for at in range(3))] for one in found]
    lines.append([draw.choice(words["allowed"]), *LIMITS])
    return f"{draw.choice(words['titles'])}\n{table(lines, mark)}"


def _kept(draw: Draw) -> list[Found]:
    """Return defects that keep the limits: the majors and minors of a pass."""
    return [Found(text, max(draw.choice(CLASSES), 1), draw.randint(1, 3)) for text in _texts(draw, 3)]


def _texts(draw: Draw, most: int) -> list[str]:
    every = [text for text in _words(draw, "list")["defects"] if "(1 " not in text]
    return draw.sample(every, draw.randint(1, most))


LIMITS = ("0", "10", "14")
ALLOWED = tuple(map(int, LIMITS))


def _result(draw: Draw, word: str) -> str:
    words = _words(draw, "results")
    form = draw.choice(["{}: {}", "[{} | {}"])
    return form.format(draw.choice(words["labels"]), draw.choice(words[word]))


def _want(found: list[Found], overall: str | None, *, asked: bool = False) -> Values:
    return {"defects": tuple(sorted(wanted(found))), "overall": overall, "asked": asked, "allowed": ALLOWED}


# --- results of others, and results in part ---------------------------------------------------------------------------

LABELLED = ("{}: {}", "[{} | {}", "{} – {}", "{} | {}", "{}\n{}", "[{}\n[{}", "{}:\n{}")


def _of_others(draw: Draw) -> Said:
    """Return a report in which the client or the factory judges, beside the inspector or alone."""
    found, own = _kept(draw), draw.choice([None, "pass", "fail", "pending"])
    said = draw.word("others_say")[0]
    label = draw.word("others")
    label = label.upper() if draw.likely(0.2) else label
    other = draw.choice(LABELLED).format(label, said)
    parts = [_list(draw, found), *([_result(draw, own)] if own else [])]
    parts.insert(draw.choice([0, len(parts), len(parts)]), other)
    return "\n\n".join(parts), _want(found, own, asked=own is None)


def _partly(draw: Draw) -> Said:
    """Return a report whose goods conform in part: nobody says that they pass."""
    found = _kept(draw)
    heading = draw.choice(_words(draw, "results")["headings"])
    limited = draw.likely(0.3)  # what is excepted waits, or is asked about
    said = draw.word("except" if limited else "partly")
    text = f"{_list(draw, found)}\n\n{heading}\n{draw.mark(0.3)}{said}"
    waits = limited and reported(Made(draw.language, "", text, {})).values["overall"] == "pending"
    return text, _want(found, "pending" if waits else None, asked=not waits)


# --- lists under headings of others -----------------------------------------------------------------------------------

ASIDE = ("earlier", "earlier", "earlier", "tests", "kept", "cartons", "actions")


def _rows_aside(draw: Draw) -> str:
    """Return a list of defects in one of the forms that such lists have, without a heading."""
    words = _words(draw, "list")
    found = [Found(text, draw.choice(CLASSES), draw.randint(4, 9)) for text in _texts(draw, 4)]
    names = draw.choice([each for each in words["classes"] if not {"严重", "Men."} & set(each)])
    form = draw.choice(["matrix", "classed", "headings", "lines"])
    if form == "matrix":
        lines = [[draw.choice(words["description"]), *names]]
        lines += [[one.text, *map(str, one.counts)] for one in found]
        return table(lines, draw.mark(0.8))
    if form == "classed":
        lines = [[draw.choice(words[name]) for name in ("description", "severity", "quantity")]]
        return table([*lines, *([one.text, names[one.at], str(one.number)] for one in found)], draw.mark(0.8))
    unit = words["units"][0]
    if form == "lines":
        return "\n".join(f"- {one.text} ({names[one.at]}): {one.number} {unit}" for one in found)
    headings = draw.choice([each for each in words["class_headings"] if "严重缺陷" not in each])
    lead = draw.choice(["- ", "• ", ""])
    told = []
    for at, name in enumerate(headings):
        own = [one for one in found if one.at == at]
        told += [name, *(f"{lead}{one.text} – {one.number} {unit}" for one in own)] if own else []
    return "\n".join(told)


def _aside(draw: Draw) -> Said:
    """Return a report with its own list and one of another inspection, of tests, of cartons or of what was kept."""
    found, kind, own = _kept(draw), draw.choice(ASIDE), draw.choice(["pass", "fail"])
    other = f"{draw.word(kind)}\n{_rows_aside(draw)}"
    lists = [_list(draw, found), other]
    draw.shuffle(lists)
    return "\n\n".join([*lists, _result(draw, own)]), _want(found, own, asked=kind != "earlier")


def _aside_alone(draw: Draw) -> Said:
    """Return a report with no list but such a one: whether it counts is for a person to say."""
    text = f"{draw.word(draw.choice(ASIDE))}\n{_rows_aside(draw)}\n\n{_result(draw, 'fail')}"
    read = reported(Made(draw.language, "", text, {})).values
    return text, {"defects": read["defects"], "overall": "fail", "asked": True}


def _goods_among(draw: Draw) -> Said:
    """Return defects in lines under their classes, among them a line that counts cartons or samples."""
    words = _words(draw, "list")
    headings = draw.choice([each for each in words["class_headings"] if "严重缺陷" not in each])
    found = [Found(text, draw.choice((1, 2)), draw.randint(1, 9)) for text in _texts(draw, 5)]
    lead = draw.choice(["- ", "• ", "", "* "])
    other, at_other = draw.word("goods").format(n=draw.randint(2, 12)), draw.choice(found).at
    told = [draw.choice(words["titles"])]
    for at, name in enumerate(headings):
        own = [f"{one.text} – {one.number} {words['units'][0]}" for one in found if one.at == at]
        if own and at == at_other:
            own.insert(draw.randint(1, len(own)), other)
        told += [name, *(f"{lead}{line}" for line in own)] if own else []
    text = "\n".join(told) + f"\n\n{_result(draw, 'fail')}"
    asked = reported(Made(draw.language, "", text, {})).values["asked"]  # a line that counts none may be plain
    return text, {"defects": tuple(sorted(wanted(found))), "overall": "fail", "asked": asked}


def _unclear_line(draw: Draw) -> Said:
    """Return defects in lines under their classes, one of them, mostly the first, without a number to be understood."""
    words = _words(draw, "list")
    headings = draw.choice([each for each in words["class_headings"] if "严重缺陷" not in each])
    found = [Found(text, draw.choice((1, 2)), draw.randint(1, 9)) for text in _texts(draw, 5)]
    lead, at_unclear = draw.choice(["", "", "", "- "]), draw.choice(found).at
    told, form = [draw.choice(words["titles"])], draw.choice(["{d} – {n} {u}", "{n} {u} {d}", "{d}: {n} {u}"])
    for at, name in enumerate(headings):
        own = [form.format(d=one.text, n=one.number, u=words["units"][0]) for one in found if one.at == at]
        if at == at_unclear:
            own.insert(draw.choice([0, 0, draw.randint(0, len(own) - 1)]), draw.word("unclear"))
        told += [name, *(f"{lead}{line}" for line in own)] if own else []
    return "\n".join(told) + f"\n\n{_result(draw, 'fail')}", _asked(found)


def _asked(found: list[Found]) -> Values:
    return {"defects": tuple(sorted(wanted(found))), "overall": "fail", "asked": True}


def _unclear_classed(draw: Draw) -> Said:
    """Return defects in lines with their class, one of them without a number to be understood."""
    words = _words(draw, "list")
    names = draw.choice([each for each in words["classes"] if not {"严重", "Men."} & set(each)])
    found = [Found(text, draw.choice((1, 2)), draw.randint(1, 9)) for text in _texts(draw, 5)]
    unclear = found.pop() if len(found) > 1 else Found("XY", 1, 1)
    form, lead = (
        draw.choice(["{d} – {c} – {n} {u}", "{d} ({c}): {n} {u}", "{d}, {c}, {n} {u}"]),
        draw.choice(["", "", "- "]),
    )
    lines = [form.format(d=one.text, c=names[one.at], n=one.number, u=words["units"][0]) for one in found]
    lines.insert(
        draw.choice([0, 0, draw.randint(0, len(lines))]),
        draw.word("unclear_classed").format(d=unclear.text, c=names[unclear.at]),
    )
    told = [draw.choice(words["titles"]), *(f"{lead}{line}" for line in lines)]
    return "\n".join(told) + f"\n\n{_result(draw, 'fail')}", _asked(found)


def _proposed(draw: Draw) -> Said:
    """Return cards with the class that the factory proposes beside the inspector's, or on some alone."""
    words, card = _words(draw, "list"), _words(draw, "card")
    names = draw.choice([each for each in words["classes"] if not {"严重", "Men."} & set(each)])
    texts = _texts(draw, 4)
    found = [Found(text, draw.choice((1, 2)), draw.randint(1, 9)) for text in texts]
    label, own, number = draw.word("proposed"), draw.choice(card["severity"]), draw.choice(card["quantity"])
    lacking = draw.choice(found) if draw.likely(0.4) and len(found) > 2 else None
    lines, first = [draw.choice(words["titles"]), ""], draw.likely(0.5)
    for place, one in enumerate(found, 1):
        told = [f"{label}: {names[draw.choice((1, 2))]}", f"{own}: {names[one.at]}"][:: 1 if first else -1]
        told = [line for line in told if one is not lacking or not line.startswith(f"{own}: ")]
        lines += [f"{place}. {one.text}", *told, f"{number}: {one.number} {words['units'][0]}", ""]
    kept = [one for one in found if one is not lacking]
    text = "\n".join([*lines, _result(draw, "fail")])
    return text, {**_asked(kept), "asked": lacking is not None}


# --- figures and classes in sentences ---------------------------------------------------------------------------------


def _figures_told(draw: Draw) -> Said:
    """Return a list without totals and limits, and a conclusion that tells both, or other totals than the list has."""
    words, found = _words(draw, "list"), [Found(t, draw.choice((1, 2)), draw.randint(1, 3)) for t in _texts(draw, 4)]
    names = draw.choice(words["classes"])
    lines = [[draw.choice(words["description"]), *names]]
    lines += [[one.text, *(str(one.number) if at == one.at else "0" for at in range(3))] for one in found]
    total = [sum(one.number for one in found if one.at == at) for at in range(3)]
    wrong = draw.choice([0, 0, 1, 2])
    told = [number + (draw.choice((1, 3)) if at == wrong and wrong else 0) for at, number in enumerate(total)]
    sentence = draw.word("figures").format(a=told[1], b=told[2])
    heading = draw.choice(_words(draw, "results")["headings"])
    text = f"{draw.choice(words['titles'])}\n{table(lines, draw.mark(0.8))}\n\n{_result(draw, 'pass')}"
    text += f"\n\n{heading}\n{draw.mark(0.3)}{sentence}"
    limits = (0, 10, 14) if "0/10/14" in sentence else (None, 10, 14)
    printed = {"found": (0 if limits[0] == 0 else None, told[1], told[2]), "allowed": limits}
    return text, {"defects": tuple(sorted(wanted(found))), "overall": "pass", "asked": bool(wrong), **printed}


def _reclassed(draw: Draw) -> Said:
    """Return a list and a note that gives one of its defects another class."""
    found = _kept(draw)
    note = draw.word("reclassed").format(d=found[0].text)
    heading = draw.choice(_words(draw, "card")["remarks"])
    text = f"{_list(draw, found)}\n\n{_result(draw, 'pass')}\n\n{heading}\n{draw.mark(0.2)}{note}"
    return text, _want(found, "pass", asked=True)


def _goods_told(draw: Draw) -> Said:
    """Return a list, and a sentence that holds its totals against a number of goods, which is no limit."""
    found = _kept(draw)
    major, minor = (sum(one.number for one in found if one.at == at) for at in (1, 2))
    sentence = draw.word("figures_goods").format(a=major, b=minor)
    heading = draw.choice(_words(draw, "results")["headings"])
    text = f"{_list(draw, found)}\n\n{_result(draw, 'pass')}\n\n{heading}\n{draw.mark(0.3)}{sentence}"
    return text, {**_want(found, "pass"), "found": (None, major, minor)}


def _noted(draw: Draw) -> Said:
    """Return a list and a note in which a number or a change of the goods stands beside the name of a class."""
    found = _kept(draw)
    note = f"{draw.choice(_words(draw, 'card')['remarks'])}\n{draw.mark(0.2)}{draw.word('notes_of_goods')}"
    text = f"{_list(draw, found)}\n\n{_result(draw, 'pass')}\n\n{note}"
    return text, _want(found, "pass")


FORMS: Mapping[str, Callable[[Draw], Said]] = {
    "results of others": _of_others,
    "conforming in part": _partly,
    "lists of others": _aside,
    "lists of others alone": _aside_alone,
    "goods among defects": _goods_among,
    "figures told": _figures_told,
    "figures of goods": _goods_told,
    "notes of goods": _noted,
    "reclassified": _reclassed,
    "proposed classes": _proposed,
    "unclear line": _unclear_line,
    "unclear line with class": _unclear_classed,
}
