"""From what was extracted to a map: a new one, or edits of one that people have worked on."""
