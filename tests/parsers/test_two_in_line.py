"""Lines that give what was found and what is allowed of each class, in the order that their label says."""

import pytest

from tests.parsers.drawn import report
from toolkit.model.severity import Severity
from toolkit.parsers.lists.two_in_line import two_in_line

HEAD = "Calder Vale Inspections\nFinal inspection report CV-2207\nDate: 2026-03-04\n\n"
LIST = (
    "[No. | Defect | Class | Qty\n[1 | Hem open | Major | 6\n[2 | Crank squeaks | Major | 3\n[3 | Stain | Minor | 4\n\n"
)

LINES = [
    "Found / allowed: major 9 / 5, minor 4 / 8",
    "Limit (found): major 5 (9); minor 8 (4)",
    "Ac (found) - MAJ 5 (9), MIN 8 (4)",
    "Major (Ac/found): 5/9\nMinor (Ac/found): 8/4",
    "Major - found: 9 [Ac 5]\nMinor - found: 4 [Ac 8]",
    "Found (permitted) major: 9 (5)\nFound (permitted) minor: 4 (8)",
    "Major found (Ac/Re): 9 (5/6)\nMinor found (Ac/Re): 4 (8/9)",
    "Major found vs allowed: 9 vs 5\nMinor found vs allowed: 4 vs 8",
    "Zulässig/gefunden: Hauptfehler 5/9, Nebenfehler 8/4",
    "Majeurs (trouvés/admis) : 9/5\nMineurs (trouvés/admis) : 4/8",
    "主要发现（允收）：9（5）\n次要发现（允收）：4（8）",
    "发现数/允收数：主要 9/5，次要 4/8",
]


@pytest.mark.parametrize("lines", LINES)
def test_the_label_tells_which_figure_is_the_limit(lines: str) -> None:
    read = report(HEAD + LIST + lines + "\n\nResult: FAIL")
    both = (Severity.MAJOR, Severity.MINOR)
    assert [read.found[severity] for severity in both] == [9, 4]
    assert [read.allowed[severity] for severity in both] == [5, 8]
    assert len(read.defects) == 3
    assert not [problem for problem in read.problems if problem.level == "error"]


@pytest.mark.parametrize(
    "text",
    [
        "Major 9 (5)",
        "Major found (accepted): 9 (5)",
        "Major defects accepted 5 (found 9)",
        "Found / inspected: major 9 / 125",
        "Found (rejected): major 9 (5)",
        "Major (found/allowed/rejected): 9/5/6",
        "Major found (Ac/Re): 9 (5/7)",
        "Photos (found): major 3 (4)",
        "Found / allowed: major 9 / 5 %",
        "Found / allowed: major 9 / 5, major 4 / 8",
        "AQL / level: major 2.5 / II",
    ],
)
def test_other_pairs_are_left_as_they_are(text: str) -> None:
    assert two_in_line(text) is None
