"""The command line: files, clock, terminal and exit codes. Decisions and letters are made further down."""

from collections.abc import Sequence
from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the command in *argv* (default: the process's own words) and exit with the code that tells how it went."""
    import sys

    from toolkit.cli.ahead import begin, end
    from toolkit.cli.unswept import unswept

    words = sys.argv[1:] if argv is None else argv
    try:
        begin(words)
        with unswept():  # what is loaded stays
            from toolkit.cli.program import run

        sys.exit(run(words))
    except KeyboardInterrupt:  # before the program could take care of it itself
        sys.stderr.write("Interrupted; nothing was written.\n")
        sys.exit(130)
    finally:
        end()
