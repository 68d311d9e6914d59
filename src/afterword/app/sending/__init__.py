"""What was approved leaves, once."""
