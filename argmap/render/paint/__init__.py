"""From a laid-out picture to bytes, by graphviz."""
