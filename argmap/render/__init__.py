"""Pictures: from a view of a map to SVG, PNG and PDF; knows no map file and writes none."""
