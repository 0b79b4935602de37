"""A redline of two Word files, made by the engine of python-redlines: the only module that knows it.

It is an optional part, because its engine is large. It compares; what we write ourselves we track while we write it.
"""

from toolkit.errors import MissingPartError, UnreadableReportError

INSTALL = 'Install it with: python -m pip install "recourse[redline]"'


def redline(old: bytes, new: bytes, *, author: str, date: str) -> bytes:
    """Return *new* with its differences from *old* as tracked changes by *author* at *date* (UTC).

    Raises:
        MissingPartError: the engine is not installed, or not for this computer.
        UnreadableReportError: the engine cannot compare the two.
    """
    try:
        from python_redlines.engines import DocxodusEngine

        engine = DocxodusEngine()
    except (ImportError, OSError) as fault:
        raise MissingPartError("Redlines of Word files need an optional part that is not there.", INSTALL) from fault
    try:
        made, _, _ = engine.run_redline(author, old, new, date_time=date)
    except Exception as fault:  # the engine is another program, whose faults have no common class
        told = str(fault).strip().splitlines()
        raise UnreadableReportError(
            f"The two files cannot be compared as Word files: {told[-1] if told else fault}.",
            "Leave --redline out, or save both files again in Word.",
        ) from fault
    return bytes(made)
