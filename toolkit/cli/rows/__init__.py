"""The defect rows of a report as a table for a spreadsheet, each line with where it comes from."""
