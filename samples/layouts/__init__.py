"""One module per family of layout; see README.md beside this folder."""
