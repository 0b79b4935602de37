"""Write what patterns need, and the phrases of concepts, ready made, after a change of playbook.toml and the like.

python bench/ready_cues.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toolkit.contracts.phrase_index import READY as PHRASES
from toolkit.contracts.ready_cues import ready_cues
from toolkit.contracts.ready_phrases import ready_phrases
from toolkit.contracts.searching import READY

if __name__ == "__main__":
    folder = Path(__file__).resolve().parent.parent / "toolkit" / "contracts"
    (folder / READY).write_bytes(ready_cues())
    (folder / PHRASES).write_bytes(ready_phrases())
