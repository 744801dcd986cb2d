"""What coordinators keep, as values and rules; no storage, no Slack."""
