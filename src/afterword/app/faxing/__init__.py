"""Letters that go by fax: the pages that are approved, their number, and how they leave."""
