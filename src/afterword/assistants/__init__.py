"""The same use cases for an assistant, by the Model Context Protocol."""
