"""What is said where nothing could be done with what came: no such verb, no such button."""

from bot.errors import UserError


def no_verb(typed: str, near: str) -> UserError:
    """Return what to say of a verb that is none, but nearly one."""
    fix = f"Did you mean `{near}`? If it is a question, begin with `ask`."
    return UserError(f"I know no verb “{typed}”, so nothing was done.", fix=fix)


def outdated() -> UserError:
    """Return what to say of a button or form that nobody answers any more."""
    return UserError("That button or form is from an older version of me.", fix="Type `/ccm help`.")
