"""How entries are written, checked and decided on in Slack."""
