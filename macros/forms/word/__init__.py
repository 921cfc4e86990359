"""A form for Word with content controls, and the answers in such a file."""
