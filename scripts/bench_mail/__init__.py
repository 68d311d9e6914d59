"""The benchmark of mail reading: bounces, replies, ordinary mail, and the idle watcher."""
