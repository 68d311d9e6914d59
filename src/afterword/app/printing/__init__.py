"""Letters that go by post: what stands on the sheet and the envelope, and that they were posted."""
