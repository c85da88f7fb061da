"""From an article's text to a draft: claims, tensions and relations found by rules. Knows no file and no YAML map."""
