"""Write the tables of the lexicon, ready made, after a change of ``lexicon.toml``: a read begins sooner by it.

python bench/ready_lexicon.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toolkit.parsers.words.lexicon import ready_lexicon
from toolkit.parsers.words.vocabulary import READY

FILE = Path(__file__).resolve().parent.parent / "toolkit" / "parsers" / READY

if __name__ == "__main__":
    FILE.write_bytes(ready_lexicon())
