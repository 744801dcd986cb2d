"""What the bot serves over HTTP; nothing unless a port is set."""
