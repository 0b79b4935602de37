"""One module per sample: its facts, its words, its look."""
