"""Refusals of Slack's after which a digest is given up: trying again would change nothing."""

REASONS = {
    "not_in_channel": "the bot is not a member of the channel",
    "channel_not_found": "there is no such channel, or the bot was removed from it",
    "is_archived": "the channel is archived",
    "restricted_action": "the channel does not let the bot post",
    "restricted_action_read_only_channel": "the channel is read-only for the bot",
    "restricted_action_thread_only_channel": "the channel lets the bot post in threads only",
    "ekm_access_denied": "the administrators of Slack have suspended posting",
    "team_access_not_granted": "the bot may not post in this workspace",
}
TOKEN = {
    code: f"Slack does not accept the bot's token ({code})"
    for code in ("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired")
}
FOR_THE_OPERATOR = (
    "%s was given up: Slack refuses SLACK_BOT_TOKEN (%s). Install the app anew and set its token."
)

NOT_LOOKED_UP = "{}; whether it had been posted before could not be looked up"
BROKE_OFF = "a fault of the bot's own, which its log tells of under the reference {}"
