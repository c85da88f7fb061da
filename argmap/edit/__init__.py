"""From a wish to edits of a map's text; writes nothing."""
