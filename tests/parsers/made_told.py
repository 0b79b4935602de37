"""Defects told in lines rather than in columns of figures: under headings, in sentences, in one cell of a table."""

from collections.abc import Callable, Mapping, Sequence

from tests.parsers.made_forms import Draw, Values, table
from tests.parsers.made_lists import LIMITS, Found, Listed, classes_for, wanted
from tests.parsers.made_lists import drawn as any_drawn
from tests.parsers.notation import NEW_LINE

# Under the name of its class: what tells a defect and its number.
ITEMS = (
    "{d} – {n} {u}", "{d} - {n} {u}", "{d}: {n} {u}", "{d} ({n} {u})", "{d}, {n} {u}", "{d} x {n}", "{d} – x{n}",
    "{n} {u}: {d}", "{n} {u} – {d}", "{n} x {d}", "{n} {u} {d}", "{d} – {n}", "{d}: {n}", "{d} ({n})",
    "{d} – {n}/125", "{w}: {d}", "{d}: {w}", "{d} – {n} {u} (2.4 %)",
)  # fmt: skip
LEADS = ("", "", "- ", "• ", "{i}. ", "{i}) ", "({i}) ", "* ", "– ", "• | ")
HEADED = ("{c}", "{c}", "{c}:", "2.{k} {c}", "{c} (AQL 2.5)", "{c} – {f}", "{c}: {f}", "{l}) {c}")
# With the class in the line.
CLASSED = (
    "{d} ({c}): {n} {u}", "{d} – {n} {u} ({c})", "{d} – {c} – {n} {u}", "{d} [{c}] {n} {u}", "{c}: {d} – {n} {u}",
    "{c} – {d} – {n} {u}", "{c}: {n} {u} – {d}", "{c} – {n} x {d}", "{n} {u}: {d} ({c})", "{n} {u} {d} – {c}",
    "{d} {n} {u} [{c}]", "({c}) {d}, {n} {u}", "{d}, {c}, {n} {u}", "{d}; {c}; {n} {u}", "{n} x {c}: {d}",
    "{c}: {d} ({n} {u})", "{c}: {d} x {n}", "{d} ({c}) – {n}", "{d} ({c}, {n} {u})", "{d} ({n} {u}, {c})",
    "{n} x {d} ({c})", "{d} – {w} ({c})",
)  # fmt: skip
IN_CELL = ("{c} – {n}", "{c} - {n}", "{c}: {n}", "{c} ({n})", "{c} {n}", "{n} {c}", "{n} x {c}", "{c} x {n}",
           "{c} / {n}", "{c}, {n} {u}", "{c} – {n} {u}", "{n} {u}, {c}", "{c}: {n} {u}")  # fmt: skip
BETWEEN_CLASSES = (" / ", ", ", "; ", " + ", NEW_LINE)
# Several in a line behind their class.
IN_LINE = ("{d} ({n} {u})", "{d} – {n} {u}", "{d}: {n} {u}", "{n} {u} {d}", "{d} x {n}", "{d} ({n})", "{n} x {d}")
PARTED = (", ", "; ", "; ")


def drawn(draw: Draw, most: int = 6) -> list[Found]:
    """Return some defects, without those whose words hold a number of goods: it would be one of two in a line."""
    found = [one for one in any_drawn(draw, most) if "(1 " not in one.text]
    return found or any_drawn(draw, most)[:1]


def under_headings(draw: Draw) -> Listed:
    """Return the names of the classes, each over lines that tell its defects."""
    found, told, lead = sorted(drawn(draw), key=lambda one: one.at), draw.choice(ITEMS), draw.choice(LEADS)
    headed, empty = draw.choice([*HEADED, *draw.words["told_found"]]), draw.likely(0.6)
    lines = [draw.word("titles")]
    for at, name in enumerate(_headings(draw, found)):
        own = [one for one in found if one.at == at]
        if not own and not empty:
            continue
        limit = "abc"[at] if headed in HEADED else LIMITS[at]
        told_ = headed.format(c=name, k=at + 1, f=sum(one.number for one in own), l=limit)
        lines.append(told_ if own or "{f}" not in headed else name)
        lines += [_with_lead(lead, _told(draw, told, one), place) for place, one in enumerate(own, 1)]
        lines += [] if own else [_with_lead(lead if draw.likely(0.5) else "", draw.word("none"), 1)]
    values: Values = {}
    if "AQL" in headed:
        values = {"aql": tuple(2.5 if empty or at in {one.at for one in found} else None for at in range(3))}
    if headed not in HEADED:
        with_own = {one.at for one in found}
        values = {"allowed": tuple(int(LIMITS[at]) if at in with_own else None for at in range(3))}
    if "125" in told:
        values = {**values, "sample_size": (125, 125, 125)}
    return "\n".join([*lines, *_notes(draw)]), wanted(found), values


def _headings(draw: Draw, found: Sequence[Found]) -> Sequence[str]:
    every = len({one.at for one in found}) == len(LIMITS)
    names = draw.words["class_headings"]
    chosen: Sequence[str] = draw.choice([each for each in names if every or "严重缺陷" not in each])
    return chosen


def _told(draw: Draw, told: str, one: Found, name: str = "") -> str:
    words = draw.words["number_words"]
    written = words[one.number - 1] if one.number <= len(words) else f"{one.number} {draw.words['units'][0]}"
    return told.format(d=one.text, n=one.number, u=draw.words["units"][0], w=written, c=name)


def _with_lead(lead: str, text: str, place: int) -> str:
    return lead.format(i=place) + text


def _notes(draw: Draw) -> list[str]:
    """Return sentences that are no defects, behind a gap or right under the list."""
    return ["", *draw.some("told_notes", [1, 2])] if draw.likely(0.5) else draw.some("told_notes", [0, 0, 1])


def classed_lines(draw: Draw) -> Listed:
    """Return lines that tell a defect with its class and its number each."""
    found, told, lead = drawn(draw), draw.choice(CLASSED), draw.choice(LEADS[:-1])
    classes = _names(draw, found)
    lines = [draw.word("titles")]
    lines += [_with_lead(lead, _told(draw, told, one, classes[one.at]), place) for place, one in enumerate(found, 1)]
    return "\n".join([*lines, *_notes(draw)]), wanted(found), {}


def _names(draw: Draw, found: Sequence[Found]) -> Sequence[str]:
    return classes_for(draw, found, apart=True)


def several_in_a_line(draw: Draw) -> Listed:
    """Return a line for each class, with its defects one behind the other: "Major: scratch (3 pcs), dent (2 pcs)"."""
    found, told, parted = sorted(drawn(draw), key=lambda one: one.at), draw.choice(IN_LINE), draw.choice(PARTED)
    empty, sign = draw.likely(0.6), draw.choice([": ", ": ", " – "])
    lead, lines = draw.choice(LEADS[:4]), [draw.word("titles")]
    classes = draw.choice([_headings(draw, found), _names(draw, found)])
    for at in range(len(LIMITS)):
        own = [_told(draw, told, one) for one in found if one.at == at]
        if own or empty:
            lines.append(_with_lead(lead, classes[at] + sign + (parted.join(own) or draw.word("none")), at + 1))
    return "\n".join([*lines, *_notes(draw)]), wanted(found), {}


def class_and_number(draw: Draw) -> Listed:
    """Return a table with one column for the class and the number: "Major – 1 / Minor – 3"."""
    mark, found, told = draw.mark(0.8), drawn(draw), draw.choice(IN_CELL)
    classes, numbered, parted = classes_for(draw, found), draw.likely(0.7), draw.choice(BETWEEN_CLASSES)
    parted = parted if mark or parted != NEW_LINE else " / "
    beside = draw.some("beside", [0, 0, 1])
    lines = [[draw.word("number")] * numbered + [draw.word("description"), draw.word("class_and_number"), *beside]]
    listed = []
    for place, one in enumerate(found, 1):
        counts = list(one.counts)
        if draw.likely(0.25) and "severe" not in classes:
            counts[2 if one.at == 1 else 1] += draw.randint(1, 3)
        unit = draw.words["units"][0]
        cells = [told.format(c=classes[at], n=number, u=unit) for at, number in enumerate(counts) if number]
        values = [draw.word("beside_values") or "-" for _ in beside]
        lines.append([str(place)] * numbered + [one.text, parted.join(cells), *values])
        listed.append((one.text, (counts[0], counts[1], counts[2])))
    return table(lines, mark), listed, {}


def tables_of_faults(draw: Draw) -> Listed:
    """Return a table for each class under its name, with a share of the sample, sums and limits in words."""
    mark, found = draw.mark(0.4), sorted(drawn(draw), key=lambda one: one.at)
    heads = [draw.word("defect_heads"), draw.word("place_heads"), draw.word("goods_heads"), draw.word("share_heads")]
    photos, summed, limits = draw.likely(0.5), draw.likely(0.6), draw.likely(0.5)
    heads += [draw.words["photos"][0]] * photos
    sub, limit, paged = draw.word("sub_total"), draw.word("limit_beside"), draw.likely(0.3)
    lines: list[str] = [draw.word("titles")]
    for at, name in enumerate(_headings(draw, found)):
        own = [one for one in found if one.at == at]
        lines += ["", name] if own else ["", name, f"{draw.word('none')}."]
        rows = [
            [one.text, draw.word("places"), str(one.number), _share(one.number), *["11, 12"] * photos] for one in own
        ]
        if paged and len(rows) > 1:
            lines += [table([heads, *rows[:1]], mark) + "\f\n" + table([heads, *rows[1:]], mark)]
        elif rows:
            lines += [table([heads, *rows], mark)]
        if rows and summed:
            told = [f"{sub} {name.lower()}" if draw.language == "en" else sub, "", str(sum(one.number for one in own))]
            told += [limit.format(n=LIMITS[at])] * limits
            lines.append(mark + " | ".join([*told, *[""] * (len(heads) - len(told))]).rstrip(" |" if not mark else ""))
    printed = {one.at for one in found} if summed and limits else set()
    allowed = tuple(int(LIMITS[at]) if at in printed else None for at in range(3))
    return "\n".join(lines), wanted(found), {"allowed": allowed} if printed else {}


def _share(number: int) -> str:
    return f"{100 * number / 125:.1f} %"


def checklist(draw: Draw) -> Listed:
    """Return a list of checks in one cell of which all defects stand, with the sample and the limits in sentences."""
    found, told = sorted(drawn(draw, 5), key=lambda one: one.at), draw.choice(CHECKED)
    classes, heads = _names(draw, found), draw.word("check_heads")
    inside = [draw.words["told_sample"].format(n=125)]
    for at in range(len(LIMITS)):
        own = [_told(draw, told, one, classes[at]) for one in found if one.at == at]
        inside += own or [f"{classes[at]}: {draw.word('none')}"] * (at == 0)
    done = draw.word("check_ok")
    rows = [[*each, done] for each in draw.words["check_rows"]]
    rows.insert(draw.randint(0, 2), [draw.word("check_workmanship"), NEW_LINE.join(inside), done])
    lines = [heads, *([str(place), *row] for place, row in enumerate(rows, 1))]
    return table(lines, "["), wanted(found), {}


CHECKED = (
    "{c}: {d} – {n} {u}",
    "{c}: {d}, {n} {u}",
    "{d} ({c}) – {n} {u}",
    "- {d} – {n} {u} ({c})",
    "{c} – {n} {u} {d}",
)

TOLD: Mapping[str, Callable[[Draw], Listed]] = {
    "under headings": under_headings,
    "classed lines": classed_lines,
    "several in a line": several_in_a_line,
    "class and number": class_and_number,
    "tables of faults": tables_of_faults,
    "checklist": checklist,
}
