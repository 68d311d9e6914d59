"""A language model that words a letter anew, if the person names one: optional, off by default."""
