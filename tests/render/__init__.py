"""Tests of drawing: measuring, running graphviz, SVG, PNG and PDF."""
