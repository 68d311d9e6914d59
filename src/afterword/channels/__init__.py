"""The ways to reach a person, one file each, and the mailbox that shows what left."""
