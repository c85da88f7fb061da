"""Questions that take a computation over the whole graph; each answers with a value."""
