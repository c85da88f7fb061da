"""Words that messages share: plurals, the name that was probably meant, how to install something."""
