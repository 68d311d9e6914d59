"""The use cases: record, review, draft, dispatch; and the ports that they need."""
