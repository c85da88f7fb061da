"""How fast argmap is, as ratios in one run."""
