"""Other programs that may ask Afterword: each has a token of its own, with what it may do."""
