"""A decision as people read it: what failed, the ways out, why this one, and what would change it.

``account.py`` says it once, for the terminal (``terminal.py``) and for the page with its charts (``webpage.py``).
Nothing is decided here.
"""
