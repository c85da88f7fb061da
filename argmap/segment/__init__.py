"""An article cut into blocks, and blocks into sentences. It knows nothing of what they claim."""
