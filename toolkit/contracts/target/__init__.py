"""Other people's contracts: their paragraphs, numbers and parts, and the clauses put between them."""
