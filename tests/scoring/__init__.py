"""How well a draft map agrees with an annotation by hand: `python -m tests.scoring DRAFT_MAP ANNOTATION`."""
