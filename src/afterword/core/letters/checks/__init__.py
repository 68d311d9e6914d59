"""The checks of a letter: each looks at a scene and yields what it finds."""
