"""Real servers and stand-ins that several rooms' tests share."""
