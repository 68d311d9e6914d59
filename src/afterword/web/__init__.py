"""The app in the browser: pages on the loopback address, drawn by the server."""
