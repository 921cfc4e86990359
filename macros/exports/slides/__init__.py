"""Decks for PowerPoint: real text in real placeholders, made from the programme and the model."""
