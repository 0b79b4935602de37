"""What a report on a re-inspection says of the inspection before it, and of the rework, is no result of this one."""

from tests.parsers.notation import page, rows
from toolkit.parsers.facts.entries import entries
from toolkit.parsers.results.concluded import under_headings
from toolkit.parsers.results.sections import sections
from toolkit.parsers.results.verdicts import overall

CONCLUSION = "Verdict\nACCEPTED\nThe rework was done on the whole lot and the re-inspection was within the limits."


def test_a_verdict_that_fills_its_line_is_no_part_of_the_sentence_under_it() -> None:
    read = rows(CONCLUSION)
    assert [text.startswith("ACCEPTED. The rework") for _, text in under_headings(read)] == [True]
    assert overall(read, [], list(entries(read)), [page(read)], (9, 0.0)).word == "pass"


def test_how_the_inspection_before_ended_is_no_part_of_this_one() -> None:
    form = "[Previous inspection | BO-F-20377 of 8 June 2026, result: not accepted\n[Importer | Steelhaven GmbH"
    checks = "[Check | Result\n[Drop | failed"
    read = rows(f"{form}\n\n\n{checks}")
    assert [part.name for part in sections(read, [page(read)])] == ["Drop"]
