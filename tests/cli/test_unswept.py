"""Rubbish is looked for again once the work is done, however it ends."""

import gc
import subprocess
import sys

import pytest

from toolkit.cli.unswept import unswept


def test_rubbish_is_looked_for_again_after_the_work() -> None:
    with unswept():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_rubbish_is_looked_for_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="no contract"), unswept():
        raise ValueError("no contract")
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        with unswept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_read_is_not_looked_through_when_the_process_ends() -> None:
    code = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 0))  # the last to be asked
from toolkit.cli.unswept import unswept
with unswept(), unswept():
    pass
"""
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, text=True, timeout=60)
    assert done.stdout.strip() == "True"
