"""How well a draft map agrees with an annotation by hand: `python -m docs.measuring DRAFT_MAP ANNOTATION`."""
