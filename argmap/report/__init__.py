"""From values to text: diagnostics, tables and pages for people and for scripts."""
