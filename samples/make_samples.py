"""Make the sample reports, their truths and their order files: ``python samples/make_samples.py [--out samples]``."""

import argparse
import json
from pathlib import Path

from catalogue import samples
from orders import order_toml
from report_data import Sample
from truth import truth


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sample reports; the same files, byte by byte, every time.")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder to write into")
    out: Path = parser.parse_args().out
    for folder in ("reports", "orders"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    for sample in samples.SAMPLES:
        write(sample, out)


def write(sample: Sample, out: Path) -> None:
    """Write one sample's files and say what became of it."""
    pdf, pages = sample.draw()
    (out / "reports" / f"{sample.name}.pdf").write_bytes(pdf)
    told = json.dumps(truth(sample, pages), ensure_ascii=False, indent=1)
    (out / "reports" / f"{sample.name}.truth.json").write_text(told + "\n", encoding="utf-8")
    if sample.report and sample.deal:
        (out / "orders" / f"{sample.name}.toml").write_text(order_toml(sample.report, sample.deal), encoding="utf-8")
    print(f"{sample.name:32} {pages.total} pages {len(pdf) // 1024:4} KB")


if __name__ == "__main__":
    main()
