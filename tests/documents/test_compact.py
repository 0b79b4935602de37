"""The styles of a letter in two languages: smaller text, lines of one height, titles as they are."""

from lxml import etree

from toolkit.documents.compact import compact
from toolkit.documents.wordtext import W


def style(name: str, size: int | None, spacing: str, base: str = "") -> str:
    said = "" if size is None else f'<w:rPr><w:sz w:val="{size}"/></w:rPr>'
    ground = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:styleId="{name}">{ground}<w:pPr><w:spacing {spacing}/></w:pPr>{said}</w:style>'


def compacted(*styles: str) -> dict[str, dict[str, str]]:
    """Return of each style its size, in half points, and its spacing."""
    tree = etree.fromstring(f'<w:styles xmlns:w="{W[1:-1]}">{"".join(styles)}</w:styles>')
    compact(tree)
    found = {}
    for one in tree.iter(f"{W}style"):
        told = {str(key).removeprefix(W): str(value) for key, value in next(one.iter(f"{W}spacing")).items()}
        size = one.find(f"{W}rPr/{W}sz")
        found[str(one.get(f"{W}styleId"))] = told | ({} if size is None else {"size": str(size.get(f"{W}val"))})
    return found


AUTO = 'w:after="60" w:line="245" w:lineRule="auto"'


def test_running_text_gets_half_a_point_smaller_with_lines_of_one_height() -> None:
    made = compacted(style("Normal", 19, AUTO))["Normal"]
    assert made == {"after": "36", "line": "203", "lineRule": "exact", "size": "18"}


def test_a_style_without_a_size_has_that_of_the_style_under_it() -> None:
    made = compacted(style("Normal", 19, AUTO), style("Clause", None, AUTO, base="Normal"))["Clause"]
    assert made["line"] == "203"


def test_no_text_gets_smaller_than_eight_points() -> None:
    assert compacted(style("TableHead", 16, AUTO))["TableHead"]["size"] == "16"
    assert compacted(style("Note", 15, AUTO))["Note"]["size"] == "15"


def test_titles_stay_as_they_are() -> None:
    made = compacted(style("Title", 34, AUTO))["Title"]
    assert made == {"after": "60", "line": "245", "lineRule": "auto", "size": "34"}


def test_lines_of_a_height_of_their_own_keep_it() -> None:
    made = compacted(style("Spacer", 19, 'w:line="120" w:lineRule="exact"'))["Spacer"]
    assert (made["line"], made["lineRule"]) == ("120", "exact")


def test_styles_that_rest_on_each_other_in_a_circle_end() -> None:
    made = compacted(style("A", None, AUTO, base="B"), style("B", None, AUTO, base="A"))
    assert made["A"]["line"] == "245"
