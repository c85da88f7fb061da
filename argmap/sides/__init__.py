"""The sides of a debate: their words, in `data/`, and how much each piece of evidence speaks for one."""
