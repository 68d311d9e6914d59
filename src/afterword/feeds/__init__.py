"""What other programs subscribe to or take in: calendars."""
