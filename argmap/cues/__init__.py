"""The cues of the extraction: rules as data in `data/`, read and checked. It knows no sentence."""
