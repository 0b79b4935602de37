"""Write the words of all names of defects, ready made, after a change of the names or of ``defect_words.toml``.

python bench/ready_words.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toolkit.resolver.defect_book import READY, ready_words

FILE = Path(__file__).resolve().parent.parent / "toolkit" / "resolver" / READY

if __name__ == "__main__":
    FILE.write_bytes(b'{"words": {}, "weight": {}}')  # nothing of the words before the change goes into the weights
    FILE.write_bytes(ready_words())
