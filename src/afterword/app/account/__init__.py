"""The person's own mail account: how it is set up, looked at, and signed in to."""
