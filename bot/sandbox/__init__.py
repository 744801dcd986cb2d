"""A Slack workspace on this machine: the bot runs against it with only the base URL changed."""
