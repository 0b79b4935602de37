"""``python -m toolkit`` is ``recourse``."""

from toolkit.cli import main

main()
