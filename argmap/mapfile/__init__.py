"""A map in a file: opened with its bases and texts, checked, drawn, changed and saved."""
