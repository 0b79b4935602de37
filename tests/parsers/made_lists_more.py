"""Further forms of lists: without heads, with fewer classes, with ticks, with what is no defect among the rows."""

from collections.abc import Callable, Mapping

from tests.parsers.made_forms import Draw, table
from tests.parsers.made_lists import Found, Listed, classes_for, drawn, sums, wanted


def _lines(draw: Draw) -> Listed:
    """Return a line for each defect: "- Scratch (Major): 3 pcs"."""
    found, told, unit = drawn(draw), draw.choice(LINES), draw.word("units")
    classes = classes_for(draw, found, apart=True)
    lines = [draw.word("titles")]
    lines += [
        told.format(i=place, d=one.text, c=classes[one.at], n=one.number, u=unit) for place, one in enumerate(found, 1)
    ]
    return "\n".join(lines), wanted(found), {}


LINES = (
    "- {d} ({c}): {n} {u}", "• {d} – {n} {u} ({c})", "{i}. {d} – {c} – {n} {u}", "{i}) {d} [{c}] {n} {u}",
    "{c}: {d} – {n} {u}",
)  # fmt: skip


def _mixed(draw: Draw) -> Listed:
    """Return a list whose counts tell their classes: "Scratch | 1 major, 2 minor"."""
    mark, lines, listed = draw.mark(0.8), [[draw.word("description"), draw.word("quantity")]], []
    for one in drawn(draw):
        counts = tuple(draw.choice([0, 0, 1, 2]) for _ in range(3))
        counts = counts if any(counts) else one.counts
        named = zip(draw.words["both"], "abc", counts, strict=True)
        lines.append([one.text, ", ".join(told.format(**{key: number}) for told, key, number in named if number)])
        listed.append((one.text, (counts[0], counts[1], counts[2])))
    return table(lines, mark), listed, {}


def _once_named(draw: Draw) -> Listed:
    """Return a list that names each class in the first of its rows only."""
    found = sorted(drawn(draw), key=lambda one: one.at)
    classes = classes_for(draw, found)
    lines = [[draw.word("severity"), draw.word("description"), draw.word("quantity")]]
    for place, one in enumerate(found):
        first = place == 0 or found[place - 1].at != one.at
        lines.append([classes[one.at] if first else "", one.text, str(one.number)])
    return table(lines, "["), wanted(found), {}


def _two_classes(draw: Draw) -> Listed:
    """Return a matrix of two classes, or of three in another order."""
    mark, reverse = draw.mark(0.8), draw.likely(0.5)
    order = [2, 1, 0] if reverse else [1, 2]
    found = [one for one in drawn(draw) if one.at in order] or [Found(draw.word("defects"), 1, 2)]
    classes = draw.choice([names for names in draw.words["classes"] if reverse or "严重" not in names])
    lines = [[draw.word("description"), *(classes[at] for at in order)]]
    lines += [[one.text, *(str(one.counts[at]) for at in order)] for one in found]
    lines += [[draw.word("total"), *(str(sums(found)[at]) for at in order)]]
    total = sums(found)
    return table(lines, mark), wanted(found), {"found": total if reverse else (None, *total[1:])}


def _ticked(draw: Draw) -> Listed:
    """Return a list with a tick in the column of the class, and the number in its own."""
    found, tick = drawn(draw), draw.choice(["X", "x", "✓", "√", "●"])
    lines = [[draw.word("description"), *draw.word("classes"), draw.word("quantity")]]
    lines += [[one.text, *(tick if index == one.at else "" for index in range(3)), str(one.number)] for one in found]
    return table(lines, "["), wanted(found), {}


def _with_units(draw: Draw) -> Listed:
    """Return a matrix that counts the defective units under its sums."""
    mark, found = draw.mark(0.8), drawn(draw)
    lines = [[draw.word("description"), *draw.word("classes")]]
    lines += [[one.text, *map(str, one.counts)] for one in found]
    lines += [[draw.word("total"), *map(str, sums(found))], [draw.word("defective"), str(sum(sums(found)))]]
    return table(lines, mark), wanted(found), {"found": sums(found)}


def _wrapped(draw: Draw) -> Listed:
    """Return a list whose descriptions go on in a second line."""
    mark, found = draw.mark(0.5), drawn(draw)
    classes = classes_for(draw, found)
    more = [value for value in draw.words["beside_values"] if " " in value or draw.language == "zh"]
    lines = [[draw.word("description"), draw.word("severity"), draw.word("quantity")]]
    for one in found:
        lines.append([one.text, classes[one.at], str(one.number)])
        if draw.likely(0.4):
            lines.append([f"({draw.choice([value for value in more if value])})", *["", ""] * bool(mark)])
    return table(lines, mark), wanted(found), {}


def _none_in(draw: Draw) -> Listed:
    """Return rows under the names of the classes, one of which has no defects."""
    mark, found = draw.mark(0.8), [one for one in drawn(draw) if one.at > 0]
    classes = draw.choice([names for names in draw.words["classes"] if "严重" not in names and "Men." not in names])
    lines = [[draw.word("description"), draw.word("quantity")]]
    for at in range(3):
        own = [one for one in found if one.at == at]
        lines.append([classes[at]])
        lines += [[one.text, str(one.number)] for one in own] or [[draw.word("none")] + ["0"] * draw.likely(0.5)]
    return table(lines, mark), wanted(found), {}


def _cards(draw: Draw) -> Listed:
    """Return a card for each defect, whose words no label names."""
    found, form, unit = drawn(draw), draw.choice(CARDS), draw.word("units")
    classes, severity, quantity = classes_for(draw, found, apart=True), draw.word("severity"), draw.word("quantity")
    cards = [
        form.format(i=place, d=one.text, c=classes[one.at], n=one.number, u=unit, s=severity, q=quantity)
        for place, one in enumerate(found, 1)
    ]
    return "\n".join([draw.word("titles"), *cards]), wanted(found), {}


CARDS = (
    "{c} | {d}\n{q}: {n} {u}", "{d} | {c}\n{q}: 0{n} {u}", "{i}. {d}\n{s}: {c} | {q}: {n} {u}",
    "{i}. {d}\n{q}: {n} {u}\n{s}: {c}",
)  # fmt: skip


MORE: Mapping[str, Callable[[Draw], Listed]] = {
    "lines": _lines,
    "classes in counts": _mixed,
    "class named once": _once_named,
    "two classes": _two_classes,
    "ticks": _ticked,
    "defective units": _with_units,
    "second lines": _wrapped,
    "none of a class": _none_in,
    "cards without labels": _cards,
}
