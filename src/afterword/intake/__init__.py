"""Sources that a person hands in; each is read into a Proposal, and nothing is guessed."""
