"""From the model to pages: which pages there are, what they are called, and what stands on them."""
