"""What the mailbox tells: mails of the search become proposals, and wait for a person's word."""
