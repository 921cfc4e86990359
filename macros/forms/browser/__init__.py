"""A form as one page that is filled in in the browser: markup, style and script in one file."""
