"""Proofreading engines, each an adapter of core.ports.Proofreader."""
