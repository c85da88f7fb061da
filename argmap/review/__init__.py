"""Going through the drafts of a map, one answer at a time: from a key to a new state or to edits. Knows no terminal."""
