"""Text with places: YAML, splices, quotes and near names. It knows nothing of arguments."""
