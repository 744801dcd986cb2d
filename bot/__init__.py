"""Article 6 Assistant: the Slack app around ``knowledge`` and ``commands``."""
