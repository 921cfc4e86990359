"""The plan of the implementation as a workbook: every date a formula, and beside it what it gives."""
