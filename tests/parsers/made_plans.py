"""Plans and totals: what was found of each class beside what the plan allows, in the forms of made_forms.py."""

from collections.abc import Callable, Mapping

from tests.parsers.made_forms import Draw, Made, table

Triple = tuple[str, str, str]
Printed = Mapping[str, Triple]
FULL = ("aql", "sample", "allowed", "reject", "found", "result")
NUMBERS: Printed = {"allowed": ("0", "7", "10"), "reject": ("1", "8", "11")}
SHORT = 11  # letters of a class beside which its AQL has room in a column
CODES = (("125", "125", "125"), ("125", "125", "125"), ("200", "125", "80"))


def plan(seed: int) -> Made:
    """Return a plan with what was found under it, in one of the forms."""
    draw = Draw(seed, "plan")
    form = draw.choice(list(FORMS))
    printed = _printed(draw, none=form != "level and AQL")
    text, names = FORMS[form](draw, printed)
    want = {_FIELD[name]: tuple(map(_value, printed[name])) for name in names if name in _FIELD}
    return Made(draw.language, form, text, want, ("aql",) if form == "AQL in brackets" else ())


_FIELD = {"aql": "aql", "sample": "sample_size", "allowed": "allowed", "found": "found"}


def _value(text: str) -> float | None:
    """Return the figure of *text*; one that is not allowed is nought, one that does not apply is none."""
    plain = text.replace(",", ".").rstrip("% ")
    if plain.replace(".", "").isdigit():
        return float(plain)
    return None if plain == "N/A" else 0


def _printed(draw: Draw, *, none: bool) -> Printed:
    """Return the figures of a plan; *none* tells that the AQL of critical defects may be said in words."""
    found = (str(draw.choice([0, 0, 0, 1])), str(draw.randint(0, 9)), str(draw.randint(0, 13)))
    comma = draw.language not in ("en", "zh") and draw.likely(0.5)
    unit = draw.choice(["", "", "", "%", " %"])
    aql = [draw.word("no_aql") if none and draw.likely(0.3) else "0"]
    aql += [(text.replace(".", ",") if comma else text) + unit for text in ("2.5", "4.0")]
    verdicts = [
        draw.words["ok"] if int(number) <= int(limit) else draw.words["not_ok"]
        for number, limit in zip(found, NUMBERS["allowed"], strict=True)
    ]
    return {
        **NUMBERS, "found": found, "aql": _triple(aql), "sample": draw.choice(CODES), "result": _triple(verdicts),
    }  # fmt: skip


def _triple(texts: list[str]) -> Triple:
    return texts[0], texts[1], texts[2]


def _names(draw: Draw) -> list[str]:
    names = [name for name in FULL if name in ("allowed", "found") or draw.likely(0.6)]
    if draw.likely(0.3):
        draw.shuffle(names)
    return names


def _head(draw: Draw, mark: str) -> str:
    """Return the head over the classes; without rules an empty one would leave no cell."""
    head: str = draw.word("class_heads")
    return head if head or mark else str(draw.words["class_heads"][0])


def _rows(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    mark, classes, names = draw.mark(0.8), draw.word("classes"), _names(draw)
    beside = draw.some("beside", [0, 0, 1, 2])
    lines = [[name for name, _ in beside] + [_head(draw, mark)] + [draw.word(name) for name in names]]
    merged = draw.likely(0.5) and mark
    for place, index in enumerate(draw.choice([[0, 1, 2], [0, 1, 2], [2, 1, 0]])):
        first = ["" if place and merged else value for _, value in beside]
        lines.append([*first, classes[index], *(printed[name][index] for name in names)])
    return table(lines, mark), names


def _columns(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    mark, names = draw.mark(0.8), _names(draw)
    lines = [[_head(draw, mark), *draw.word("classes")]]
    lines += [[draw.word(name), *printed[name]] for name in names]
    return table(lines, mark), names


def _both(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return found and allowed in one row: "Found / allowed | 0 / 0 | 3 / 7 | 4 / 10"."""
    mark = draw.mark(0.8)
    values = [f"{found} / {limit}" for found, limit in zip(printed["found"], printed["allowed"], strict=True)]
    lines = [[_head(draw, mark), *draw.word("classes")], [f"{draw.word('found')} / {draw.word('allowed')}", *values]]
    return table(lines, mark), ["found", "allowed"]


def _numbers(draw: Draw, printed: Printed) -> list[str]:
    told = draw.word("ac_re")
    return [told.format(l=a, r=r) for a, r in zip(printed["allowed"], printed["reject"], strict=True)]


def _ac_re_row(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    mark = draw.mark(0.8)
    lines = [[_head(draw, mark), *draw.word("classes")], [draw.word("found"), *printed["found"]]]
    lines += [[draw.word("ac_re_head"), *_numbers(draw, printed)]]
    return table(lines, mark), ["found", "allowed"]


def _ac_re_column(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a row for each class, with both numbers in one cell: "Major | 2.5 | Ac 7 Re 8 | 3"."""
    mark, names = draw.mark(0.8), ["aql", "both", "found"]
    draw.shuffle(names)
    cells = {**printed, "both": _numbers(draw, printed)}
    heads = {"aql": draw.word("aql"), "both": draw.word("ac_re_head"), "found": draw.word("found")}
    lines = [[_head(draw, mark), *(heads[name] for name in names)]]
    lines += [[name, *(cells[key][index] for key in names)] for index, name in enumerate(draw.word("classes"))]
    return table(lines, mark), ["aql", "found", "allowed"]


def _pairs(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a line for each figure: "Found | Critical 0, Major 3, Minor 4"."""
    mark, classes = draw.mark(0.8), draw.word("classes")
    names = [name for name in _names(draw) if name != "result"]
    lines = []
    for name in names:
        values = [f"{label} {value}" for label, value in zip(classes, printed[name], strict=True)]
        lines.append([draw.word(name), draw.choice([", ", " / ", "; "]).join(values)])
    return table(lines, mark), names


def _two_heads(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return heads in two rows, the upper over the three classes of each figure."""
    classes, (found, allowed) = draw.word("classes"), draw.word("two_heads")
    swapped = draw.likely(0.3)
    groups = [(found, printed["found"]), (allowed, printed["allowed"])]
    groups = groups[::-1] if swapped else groups
    upper = ["", *(cell for name, _ in groups for cell in (name, "<", "<"))]
    lines = [upper, ["", *classes, *classes], [draw.word("subject"), *(v for _, values in groups for v in values)]]
    return table(lines, "["), ["found", "allowed"]


def _told(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a line for each class: "Major: 3 found, 7 allowed"."""
    told = draw.word("told")
    lines = [
        told.format(n=name, f=printed["found"][index], l=printed["allowed"][index])
        for index, name in enumerate(draw.word("classes"))
    ]
    return "\n".join(lines), ["found", "allowed"]


def _triples(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a line for each figure, with the order of the classes beside its name: "Found (Cr/Ma/Mi): 0/3/4"."""
    names = ["found", "allowed", *(name for name in ("aql", "sample") if draw.likely(0.5))]
    told, mark, joint = draw.word("triple"), draw.mark(0.5), draw.choice(["/", " / "])
    lines = [[told.format(w=draw.word(name)), joint.join(printed[name])] for name in names]
    return table(lines, mark) if mark else "\n".join(": ".join(line) for line in lines), names


def _in_a_line(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a line with the level and the AQL of each class, over or under the limits and what was found."""
    critical, major, minor = printed["aql"]
    line = draw.word("level_aql").format(a=critical, b=major, c=minor)
    lines = [[_head(draw, "["), *draw.word("classes")], [draw.word("found"), *printed["found"]]]
    lines += [[draw.word("allowed"), *printed["allowed"]]]
    texts = [line, table(lines, "[")]
    return "\n\n".join(texts if draw.likely(0.7) else texts[::-1]), ["found", "allowed", "aql"]


def _twice(draw: Draw, printed: Printed) -> tuple[str, list[str]]:
    """Return a row for each class with the AQL in brackets behind its name: "Major (AQL 2.5) | 125 | 3 | 7"."""
    mark = draw.mark(0.8)
    lines = [[_head(draw, mark), *(draw.word(name) for name in ("sample", "found", "allowed"))]]
    for index, name in enumerate(draw.choice([names for names in draw.words["classes"] if len(names[1]) <= SHORT])):
        label = f"{name} (AQL {printed['aql'][index]})" if printed["aql"][index] != "N/A" else name
        lines.append([label, *(printed[key][index] for key in ("sample", "found", "allowed"))])
    return table(lines, mark), ["sample", "found", "allowed", "aql"]


FORMS: Mapping[str, Callable[[Draw, Printed], tuple[str, list[str]]]] = {
    "rows": _rows,
    "columns": _columns,
    "found and allowed": _both,
    "Ac/Re row": _ac_re_row,
    "Ac/Re column": _ac_re_column,
    "pairs": _pairs,
    "two heads": _two_heads,
    "told": _told,
    "triples": _triples,
    "level and AQL": _in_a_line,
    "AQL in brackets": _twice,
}
