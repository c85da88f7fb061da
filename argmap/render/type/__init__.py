"""How words are set: sizes, colours, widths and lines."""
