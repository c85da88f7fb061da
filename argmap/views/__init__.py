"""Views: the part of a map that one picture shows, as values without a shape."""
