"""What becomes paper: one typesetter, one sheet of styles, and a template for each kind of print."""
