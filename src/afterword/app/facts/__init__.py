"""Writing down what happened, and reading it back."""
