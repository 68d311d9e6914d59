"""Reading a mail's bytes: what it is, whom it names, and what of its text is new."""
