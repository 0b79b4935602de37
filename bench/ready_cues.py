"""Write what the patterns of contracts need, ready made, after a change of playbook.toml, objects.toml and the like.

python bench/ready_cues.py
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toolkit.contracts.ready_cues import ready_cues
from toolkit.contracts.searching import READY

if __name__ == "__main__":
    (Path(__file__).resolve().parent.parent / "toolkit" / "contracts" / READY).write_bytes(ready_cues())
