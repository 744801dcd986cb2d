"""Where people meet the bot; the only place, with the composition root, that knows Bolt."""
