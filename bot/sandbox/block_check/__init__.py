"""Says what Slack would refuse in blocks and views, and where, with Slack's limits."""
