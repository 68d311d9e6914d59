"""Where the passwords of mail accounts are kept: the system's keyring, or a sealed file."""
