"""Make random reports, read them again, and count what came of it: ``python bench/roundtrip.py 10000``.

``--by`` names the producer: reportlab and office draw PDFs (office is LibreOffice), xlsx and docx are files of cells.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.parsers.made_reports import Made, pdf, reports
from tests.parsers.producers import office_pdfs, word, xlsx
from tests.parsers.roundtrip import outcome
from toolkit.parsers import read

SHOWN = 5
BATCH = 100  # reports that LibreOffice converts in one go
ONE_BY_ONE: dict[str, Callable[[Made], bytes]] = {"reportlab": pdf, "xlsx": xlsx, "docx": word}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("tables", type=int, nargs="?", default=1000)
    parser.add_argument("--by", choices=[*ONE_BY_ONE, "office"], default="reportlab")
    given_ = parser.parse_args()
    counts: Counter[str] = Counter()
    silent: list[Made] = []
    for made, data in files(drawn(given_.tables), given_.by):
        came_of_it = outcome(made, read(data, "made"))
        counts[came_of_it] += 1
        silent += [made] if came_of_it == "silent" else []
    total = sum(counts.values())
    print(f"{given_.by}, {total} tables: " + ", ".join(f"{name} {number}" for name, number in sorted(counts.items())))
    print(f"read completely: {100 * counts['right'] / total:.1f} %; wrong without a problem: {counts['silent']}")
    for made in silent[:SHOWN]:
        print(made)
    return 1 if silent else 0


def drawn(number: int) -> list[Made]:
    """Return *number* random reports."""
    found: list[Made] = []

    @settings(
        max_examples=number,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(reports())
    def keep(made: Made) -> None:
        found.append(made)

    keep()
    return found


def files(made: Sequence[Made], producer: str) -> Iterator[tuple[Made, bytes]]:
    """Yield each report with the file that *producer* makes of it."""
    if producer in ONE_BY_ONE:
        yield from ((report, ONE_BY_ONE[producer](report)) for report in made)
        return
    for start in range(0, len(made), BATCH):
        batch = made[start : start + BATCH]
        with tempfile.TemporaryDirectory() as folder:
            yield from zip(batch, office_pdfs(batch, Path(folder)), strict=True)


if __name__ == "__main__":
    sys.exit(main())
