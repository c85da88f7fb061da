"""Files: what may be read, and reading and writing it. It knows nothing of what is in them."""
