"""What Word has to count anew in a contract with new clauses before anybody reads the file."""

from collections.abc import Iterator

from toolkit.contracts.target.insertion import Inserted


def counted_anew(result: Inserted) -> Iterator[str]:
    """Yield the lines that tell of live fields: Word updates them when it opens the file, or at Ctrl+A, F9."""
    contents = result.stale.get("TOC", 0)
    references = sum(result.stale.values()) - contents
    found = [f"{references} live references"] if references > 1 else ["live reference"] if references else []
    found += ["table of contents"] if contents else []
    if found:
        show = "shows what it" if references + contents == 1 else "show what they"
        yield f"Its {' and its '.join(found)} {show} showed before. Open the file in Word, say Yes to updating the"
        yield "  fields (or press Ctrl+A, F9) and save it before it goes out: a preview does not count them."
    elif result.asks:
        yield "Word asks on opening whether to update the fields: say Yes. They are the references in the new clauses."
