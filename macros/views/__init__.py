"""Read-only questions to the model: where things live, who meets when, what cites what, how hard a page reads.

Answers are plain values; nothing here knows Markdown, HTML or MkDocs.
"""
