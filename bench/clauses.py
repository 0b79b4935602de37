"""Measure what clauses cost: ``python bench/clauses.py [CONTRACT.docx]``.

Each command runs in a fresh process, in turns with what a user would otherwise start: python-docx that opens and saves
the same contract (insert), opens it and reads its paragraphs (check), or writes as many paragraphs as the terms have
(build). Told are the best of a few by the clock, and the ratio in this run. Without a contract the terms built here are
the contract.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5
LIMITS = {"build": 1.0, "insert": 1.0, "check": 1.5}
WRITE = "import docx; d = docx.Document(); [d.add_paragraph('x' * 120) for _ in range(280)]; d.save('w.docx')"
SAVE = "import docx, sys; docx.Document(sys.argv[1]).save('s.docx')"
READ = "import docx, sys; [p.text for p in docx.Document(sys.argv[1]).paragraphs]"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("contract", type=Path, nargs="?")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        terms = Path(folder) / "terms.docx"
        recourse = [sys.executable, "-m", "toolkit", "clauses"]
        build = [*recourse, "build", "-o", str(terms), "--force", "--quiet"]
        once(build, folder)
        contract = str((given.contract or terms).resolve())
        clauses = ["--clause", "b1", "--clause", "b6", "--clause", "e4", "--with-required"]
        insert = [*recourse, "insert", contract, *clauses, "-o", "out.docx", "--force", "--quiet"]
        told("build", build, [sys.executable, "-c", WRITE], folder)
        told("insert", insert, [sys.executable, "-c", SAVE, contract], folder)
        told("check", [*recourse, "check", contract, "--json"], [sys.executable, "-c", READ, contract], folder)


def told(name: str, ours: list[str], theirs: list[str], folder: str) -> None:
    """Print the best time of both commands, run in turns so that a busy machine slows both."""
    pairs = [(once(ours, folder), once(theirs, folder)) for _ in range(RUNS)]
    best, other = (min(column) for column in zip(*pairs, strict=True))
    print(
        f"{name:7} {best:.3f} s (at most {LIMITS[name]} s); python-docx alone {other:.3f} s; ratio {best / other:.2f}"
    )


def once(command: list[str], folder: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
