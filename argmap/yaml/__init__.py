"""YAML with the place of every key and value, and splices that leave every other character. It knows no map."""
