"""What the pages and the command line show."""
