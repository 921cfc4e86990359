"""A form as a PDF/UA-1 with fields, and the answers in such a file."""
