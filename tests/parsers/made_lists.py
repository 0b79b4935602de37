"""Lists of defects in the forms of made_forms.py; the sums under them are those of their rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.parsers.made_forms import Draw, Made, Values, table

Counts = tuple[int, int, int]
ITEMS = ("AB-120", "AB-121", "KX 77", "10442")
CLASSES = (0, 1, 1, 2, 2, 2)
MOST = 7
LIMITS, REJECT = ("0", "7", "10"), ("1", "8", "11")
UNSURE = ("严重", "Men.")


@dataclass(frozen=True)
class Found:
    """A defect that a list has a row for; *at* is its class, from 0."""

    text: str
    at: int
    number: int

    @property
    def counts(self) -> Counts:
        return tuple(self.number if index == self.at else 0 for index in range(3))  # type: ignore[return-value]


Listed = tuple[str, Sequence[tuple[str, Counts]], Values]
Forms = Mapping[str, Callable[[Draw], Listed]]


def listing(seed: int, forms: Forms | None = None) -> Made:
    """Return a list of defects in one of the *forms*."""
    draw = Draw(seed, "list")
    forms = forms or FORMS
    form = draw.choice(list(forms))
    text, wanted, others = forms[form](draw)
    total = tuple(sum(counts[index] for _, counts in wanted) for index in range(3))
    want = {"defects": tuple(sorted(wanted)), "found": total, **others}
    return Made(draw.language, form, text, want, () if "found" in others else ("found", "sample_size"))


def drawn(draw: Draw, most: int = 6) -> list[Found]:
    """Return some defects, each once."""
    return [
        Found(text, draw.choice(CLASSES), draw.randint(1, MOST))
        for text in draw.some("defects", list(range(2, most + 1)))
    ]


def classes_for(draw: Draw, found: Sequence[Found], *, apart: bool = False) -> Sequence[str]:
    """Return names of classes; those that mean nothing by themselves only where all of them are printed.

    严重 alone can be two classes and "Men." men; *apart* tells that the names do not stand in one column.
    """
    names = draw.words["classes"]
    if apart or len({one.at for one in found}) < len(LIMITS):
        names = [each for each in names if not any(name in UNSURE for name in each)]
    chosen: Sequence[str] = draw.choice(names)
    return chosen


def wanted(found: Sequence[Found]) -> list[tuple[str, Counts]]:
    return [(one.text, one.counts) for one in found]


def sums(found: Sequence[Found]) -> Counts:
    return tuple(sum(one.counts[index] for one in found) for index in range(3))  # type: ignore[return-value]


class _Counter:
    """Writes the numbers of one list in one way; beside the sample ("3/125") they tell that, too."""

    def __init__(self, draw: Draw) -> None:
        self.words: Sequence[str] = draw.words["words"] if draw.likely(0.05) else ()
        self.form: str = draw.word("counts") if draw.likely(0.5) else "{n}"

    def __call__(self, number: int) -> str:
        return self.words[number - 1] if self.words else self.form.format(n=number)

    @property
    def values(self) -> Values:
        return {"sample_size": (125, 125, 125)} if "125" in self.form and not self.words else {}


def _blank(draw: Draw, mark: str) -> str:
    return draw.choice(["0", "", "-", "–", "/"] if mark else ["0", "-"])


def _beside(draw: Draw, heads: Sequence[str], mark: str) -> list[str]:
    return [draw.word("beside_values") or ("" if mark else ".") for _ in heads]


def _matrix(draw: Draw) -> Listed:
    """Return a list with a column for each class, and its sums and limits under it."""
    mark, found, number = draw.mark(0.75), drawn(draw), _Counter(draw)
    numbered, beside, blank = draw.likely(0.7), draw.some("beside", [0, 0, 1, 2]), _blank(draw, mark)
    lines = [[draw.word("number")] * numbered + [draw.word("description"), *draw.word("classes"), *beside]]
    for place, one in enumerate(found, 1):
        cells = [number(one.number) if index == one.at else blank for index in range(3)]
        lines.append([str(place)] * numbered + [one.text, *cells, *_beside(draw, beside, mark)])
    totals, printed = _totals(draw, found, [""] * numbered)
    return table([*lines, *totals], mark), wanted(found), {**printed, **number.values}


def _totals(draw: Draw, found: Sequence[Found], before: list[str]) -> tuple[list[list[str]], Values]:
    """Return the rows under a matrix and what they say."""
    if draw.likely(0.3):
        return [], {}
    lines = [[*before, draw.word("total"), *map(str, sums(found))]]
    values: dict[str, object] = {"found": sums(found)}
    if draw.likely(0.5):
        lines.append([*before, draw.word("allowed"), *LIMITS])
        values["allowed"] = tuple(map(int, LIMITS))
    if draw.likely(0.3):
        lines.append([*before, draw.word("reject"), *REJECT])
    return lines, values


def _with_total_column(draw: Draw) -> Listed:
    """Return a matrix that has the sum of each row behind or before its classes."""
    mark, found, last = draw.mark(0.8), drawn(draw), draw.likely(0.8)
    blank, head = _blank(draw, mark), draw.word("total_column")
    classes = draw.word("classes")
    lines = [[draw.word("description"), *([*classes, head] if last else [head, *classes])]]
    for one in found:
        cells = [str(one.number) if index == one.at else blank for index in range(3)]
        total = str(one.number)
        lines.append([one.text, *([*cells, total] if last else [total, *cells])])
    values: Values = {}
    if draw.likely(0.6):
        cells = [str(number) for number in sums(found)]
        total = str(sum(sums(found)))
        lines.append([draw.word("total"), *([*cells, total] if last else [total, *cells])])
        values = {"found": sums(found)}
    return table(lines, mark), wanted(found), values


def _classed(draw: Draw) -> Listed:
    """Return a list with the class of each defect in a column."""
    mark, found, number = draw.mark(0.75), drawn(draw), _Counter(draw)
    classes = classes_for(draw, found)
    names = ["description", "severity", "quantity"]
    if draw.likely(0.4):
        draw.shuffle(names)
    numbered, beside = draw.likely(0.7), draw.some("beside", [0, 0, 1, 2])
    lines = [[draw.word("number")] * numbered + [draw.word(name) for name in names] + beside]
    for place, one in enumerate(found, 1):
        cells = {"description": one.text, "severity": classes[one.at], "quantity": number(one.number)}
        lines.append([str(place)] * numbered + [cells[name] for name in names] + _beside(draw, beside, mark))
    return table(lines, mark), wanted(found), number.values


def _headed(draw: Draw) -> Listed:
    """Return a list whose defects stand under the name of their class."""
    mark, number = draw.mark(0.75), _Counter(draw)
    found = sorted(drawn(draw), key=lambda one: one.at)
    classes = classes_for(draw, found, apart=True)
    numbered = draw.likely(0.7)
    lines = [[draw.word("number")] * numbered + [draw.word("description"), draw.word("quantity")]]
    for place, one in enumerate(found, 1):
        if place == 1 or found[place - 2].at != one.at:
            lines.append([classes[one.at]])
        lines.append([str(place)] * numbered + [one.text, number(one.number)])
    return table(lines, mark), wanted(found), number.values


def _bracketed(draw: Draw) -> Listed:
    """Return a list whose classes stand in brackets behind the defects: "Scratch (Major) | 3"."""
    mark, found, number = draw.mark(0.75), drawn(draw), _Counter(draw)
    classes = classes_for(draw, found, apart=True)
    told = draw.choice(["{} ({})", "{} [{}]", "{} ({})", "{} – {}"])
    lines = [[draw.word("description"), draw.word("quantity")]]
    lines += [[told.format(one.text, classes[one.at]), number(one.number)] for one in found]
    return table(lines, mark), wanted(found), number.values


def _of_items(draw: Draw) -> Listed:
    """Return a list with a column of items."""
    mark, found = draw.mark(0.8), drawn(draw)
    classes = classes_for(draw, found)
    lines = [[draw.word("item"), draw.word("description"), draw.word("severity"), draw.word("quantity")]]
    lines += [[draw.choice(ITEMS[:2]), one.text, classes[one.at], str(one.number)] for one in found]
    return table(lines, mark), wanted(found), {}


def _by_item(draw: Draw) -> Listed:
    """Return a table for each of two items, each under its name."""
    classes, heads = draw.word("classes"), [draw.word("description")]
    told, found, texts = draw.word("item_title"), drawn(draw), []
    half = max(1, len(found) // 2)
    for item, part in zip(ITEMS, (found[:half], found[half:]), strict=False):
        lines = [[*heads, *classes]]
        lines += [[one.text, *(str(number) for number in one.counts)] for one in part]
        texts.append(f"{told.format(i=item)}\n{table(lines, '[')}")
    return "\n\n".join(texts), wanted(found), {}


def _bilingual(draw: Draw) -> Listed:
    """Return a list whose descriptions are said again in another language, behind or under them."""
    mark, beneath = draw.mark(0.75), draw.likely(0.5)
    found = drawn(draw, 5)
    classes = classes_for(draw, found)
    second = draw.sample(draw.words["second"], len(found)) if len(draw.words["second"]) >= len(found) else None
    second = second or [draw.word("second") for _ in found]
    lines = [[draw.word("description"), draw.word("severity"), draw.word("quantity")]]
    for one, again in zip(found, second, strict=True):
        text = one.text if beneath else f"{one.text} {again}"
        lines.append([text, classes[one.at], str(one.number)])
        lines += [[again, *["", ""] * bool(mark)]] if beneath else []
    return table(lines, mark), wanted(found), {}


def _with_photos(draw: Draw) -> Listed:
    """Return a matrix or list with a column that counts the photographs."""
    mark, found, matrix = draw.mark(0.8), drawn(draw), draw.likely(0.5)
    classes = classes_for(draw, found)
    named = classes if matrix else [draw.word("severity"), draw.word("quantity")]
    lines = [[draw.word("description"), *named, draw.word("photos")]]
    for one in found:
        cells = [str(number) for number in one.counts] if matrix else [classes[one.at], str(one.number)]
        lines.append([one.text, *cells, str(draw.randint(1, 4))])
    return table(lines, mark), wanted(found), {}


def _preprinted(draw: Draw) -> Listed:
    """Return a matrix of printed codes and defects, most of which were not found."""
    found, blank = drawn(draw, 3), draw.choice(["", "-", "0", "/"])
    others = [Found(text, 0, 0) for text in draw.words["defects"] if text not in {one.text for one in found}]
    everything = [*found, *others]
    draw.shuffle(everything)
    lines = [[draw.word("number"), draw.word("description"), *draw.word("classes")]]
    for place, one in enumerate(everything, 1):
        cells = [str(one.number) if one.number and index == one.at else blank for index in range(3)]
        lines.append([f"{draw.choice('AB')}{place:02d}", one.text, *cells])
    totals, printed = _totals(draw, found, [""])
    return table([*lines, *totals], "["), wanted(found), printed


def _paged(draw: Draw) -> Listed:
    """Return a matrix on two pages, its heads on both, a sum under each part and one of all."""
    classes, head = draw.word("classes"), draw.word("description")
    found, sub, kind = drawn(draw), draw.word("subtotal"), draw.choice(["subtotals", "carried", "plain"])
    half = max(1, len(found) // 2)
    parts: list[list[list[str]]] = [
        [[head, *classes], *([one.text, *map(str, one.counts)] for one in part)]
        for part in (found[:half], found[half:])
    ]
    if kind == "subtotals":
        parts[0].append([sub, *map(str, sums(found[:half]))])
        parts[1].append([sub, *map(str, sums(found[half:]))])
    if kind == "carried":
        carried = list(map(str, sums(found[:half])))
        parts[0].append([draw.words["carried"][0], *carried])
        parts[1].insert(1, [draw.words["carried"][-1], *carried])
    parts[1].append([draw.word("total"), *map(str, sums(found))])
    return "\f".join(table(part, "[") for part in parts), wanted(found), {"found": sums(found)}


def _lettered(draw: Draw) -> Listed:
    """Return a list whose classes are letters that a legend explains."""
    mark, found, legend = draw.mark(0.75), drawn(draw), draw.word("legend")
    lines = [[draw.word("description"), draw.word("severity"), draw.word("quantity")]]
    lines += [[one.text, "ABC"[one.at], str(one.number)] for one in found]
    texts = [legend, table(lines, mark)]
    return "\n\n".join(texts if draw.likely(0.6) else texts[::-1]), wanted(found), {}


def _by_part(draw: Draw) -> Listed:
    """Return a matrix with a row over the defects of each part of the goods, and a sum under them."""
    found, summed = drawn(draw), draw.likely(0.6)
    half = max(1, len(found) // 2)
    lines = [[draw.word("description"), *draw.word("classes")]]
    for name, part in zip(draw.some("parts", [2]), (found[:half], found[half:]), strict=False):
        lines.append([name, "", "", ""])
        lines += [[one.text, *map(str, one.counts)] for one in part]
        lines += [[draw.words["subtotal"][0], *map(str, sums(part))]] * summed
    lines.append([draw.word("total"), *map(str, sums(found))])
    return table(lines, "["), wanted(found), {"found": sums(found)}


FORMS: Forms = {
    "matrix": _matrix,
    "matrix and total": _with_total_column,
    "class column": _classed,
    "under class": _headed,
    "class in brackets": _bracketed,
    "item column": _of_items,
    "table per item": _by_item,
    "two languages": _bilingual,
    "photo counts": _with_photos,
    "preprinted": _preprinted,
    "two pages": _paged,
    "letters": _lettered,
    "by part": _by_part,
}
