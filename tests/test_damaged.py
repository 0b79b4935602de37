"""A damaged file of any kind that is a ZIP is refused with a sentence, whatever Python makes of its bytes."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.contracts.target.wordfile import opened
from toolkit.documents.package import inspect
from toolkit.errors import RecourseError
from toolkit.parsers.word import read_pages

WORD = (Path(__file__).resolve().parent.parent / "templates" / "rework.docx").read_bytes()
READERS: list[Callable[[bytes], object]] = [
    lambda data: opened(data, "contract.docx"),
    lambda data: inspect(data, "template.docx"),
    read_pages,
]


@pytest.mark.parametrize("read", READERS, ids=["contract", "template", "report"])
def test_changed_bytes_end_in_a_sentence(read: Callable[[bytes], object]) -> None:
    chance = random.Random(3)  # noqa: S311  the same changes every time
    refused = 0
    for _ in range(300):
        damaged = bytearray(WORD)
        for _ in range(chance.choice((1, 3, 40))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            read(bytes(damaged))
        except RecourseError:
            refused += 1
    assert refused > 100
