"""Rules of the family `tension`, one file each."""
