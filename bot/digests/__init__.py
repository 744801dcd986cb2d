"""The digest: what it says, to whom, and when it is due."""
