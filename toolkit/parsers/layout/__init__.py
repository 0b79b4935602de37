"""From plain pages to rows of cells: words, rules and grids as they stand, before anything is understood."""
