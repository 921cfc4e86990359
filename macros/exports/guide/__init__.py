"""The guide for the one who leads a programme, as a Word file to edit."""
