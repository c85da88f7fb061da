"""What a text looks like to a reader: characters, words, lines, headings, quotes. It knows nothing of arguments."""
