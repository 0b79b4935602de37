"""A text of many signs takes time that grows with its length: nobody waits minutes for a broken export."""

import time

import pytest

from tests.parsers.notation import page, rows
from toolkit.model.report import Source
from toolkit.parsers.reader import understand
from toolkit.parsers.words.remembered import forget

LONG = 20_000
SECONDS = 4.0  # of the processor; it takes well under one
SOURCE = Source(file="made", sha256="", format="pdf")
WORD, CHINESE = "a" * LONG, "检验划伤" * (LONG // 4)
REPORT = """
PRE-SHIPMENT INSPECTION REPORT

Report No.: AB-1234
Overall result: FAIL

[ No. | Defect description | Critical | Major | Minor
[ 1 | Scratch on lid | 0 | 1 | 2
[ | Total found | 0 | 1 | 2

"""
TEXTS = {
    "a word": WORD,
    "a word before a colon": f"{WORD}: FAIL",
    "a word among figures": f"critical {WORD} 2 (max 0), major 4 (max 3)",
    "a word in brackets": f"[ {WORD} ({WORD}) {WORD} - {WORD}: {WORD}",
    "Chinese before a colon": f"{CHINESE}：合格",
    "Chinese in brackets": f"{CHINESE}（{CHINESE}）：{CHINESE}",
    "a cell of Chinese": f"[ 1 | {CHINESE} | 0 | 1 | 2",
    "colons": "a:" * (LONG // 2),
    "Chinese labels": "检验：合格，" * (LONG // 6),
    "boxes": "☑" * LONG,
    "a line to write on": "_" * LONG,
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_time_grows_with_the_length(name: str) -> None:
    made = page(rows(REPORT + TEXTS[name]))
    forget()
    start = time.process_time()
    understand([made], SOURCE)
    assert time.process_time() - start < SECONDS
