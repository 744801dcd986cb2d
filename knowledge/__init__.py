"""What we know and how we find it. Pure: no Slack, no SQL, no clock, no network."""
