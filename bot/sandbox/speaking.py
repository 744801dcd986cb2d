"""What a person says: messages, slash commands, and /invite, which is Slack's own."""

from bot.sandbox.channels import Channel
from bot.sandbox.errors import AppSilentError, NotPossibleError, SlackError
from bot.sandbox.files import Upload
from bot.sandbox.happenings import Noticed
from bot.sandbox.interactions import Interactions
from bot.sandbox.members import BOT_USER_ID, MEMBERS
from bot.sandbox.messages import Message
from bot.sandbox.respond import respond
from bot.sandbox.response_urls import ResponseUrl
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.typed_text import as_rich_text, encoded, escaped

LONGEST_TYPED = 40_000


def say(
    sandbox: Sandbox,
    user: str,
    channel_id: str,
    typed: str,
    thread_ts: str | None = None,
    *,
    uploads: tuple[Upload, ...] = (),
) -> Message:
    """Post what somebody typed, with files.

    Raises ``NotPossibleError`` where Slack's client would not.
    """
    channel = sandbox.workspace.channel(channel_id)
    _check_member(channel, user)
    if channel.is_archived:
        raise NotPossibleError(f"#{channel.name} is archived.")
    to_bot = channel.kind == "dm" and BOT_USER_ID in channel.members
    if to_bot and not sandbox.manifest.takes_messages:
        raise NotPossibleError("Sending messages to this app has been turned off.")
    if not typed.strip() and not uploads:
        raise NotPossibleError("There is nothing to send.")
    if len(typed) > LONGEST_TYPED:
        raise NotPossibleError(f"A message has at most {LONGEST_TYPED} characters.")
    if thread_ts is not None and sandbox.workspace.log.find(channel_id, thread_ts).is_reply:
        raise NotPossibleError("A reply belongs under the first message of a thread.")
    text = encoded(typed, sandbox.workspace.channels.values())
    blocks = as_rich_text(text) if typed.strip() else []
    more = {"files": sandbox.workspace.files.add(uploads, user), "subtype": "file_share"}
    message = sandbox.workspace.post(
        channel_id, user, text, blocks=blocks, thread_ts=thread_ts, **(more if uploads else {})
    )
    if f"<@{BOT_USER_ID}>" in text and BOT_USER_ID not in channel.members and channel.kind != "dm":
        bot = MEMBERS[BOT_USER_ID].name
        hint = f"{bot} is not in #{channel.name}, so it was not told. Write /invite @{bot} first."
        sandbox.workspace.tell(Noticed(user, hint))
    return message


async def run_command(
    sandbox: Sandbox, user: str, channel_id: str, typed: str, thread_ts: str | None = None
) -> str:
    """Run a slash command to its acknowledgement; a failure becomes a notice to the person.

    Returns that notice, empty when all went well.
    Raises ``NotPossibleError`` for what never reaches the app.
    """
    name, _, words = typed.strip().partition(" ")
    _check_command(sandbox, user, channel_id, name, thread_ts)
    if name == "/invite":
        _invite(sandbox, user, sandbox.workspace.channel(channel_id), words)
        return ""
    command = sandbox.manifest.find_command(name)
    is_escaping = command is not None and command.should_escape
    text = encoded(words, sandbox.workspace.channels.values()) if is_escaping else escaped(words)
    payload = Interactions(sandbox, user).command(channel_id, name, text.strip())
    failure = ""
    try:
        answer = await sandbox.sockets.ask("slash_commands", payload)
        if answer:
            respond(sandbox, ResponseUrl(user, channel_id, None, 0.0), answer)
    except AppSilentError as silent:
        failure = silent.reason
    except SlackError:
        failure = "invalid_command_response"
    if not failure:
        return ""
    notice = f'{name} failed with the error "{failure}"'
    sandbox.workspace.tell(Noticed(user, notice))
    return notice


def _check_member(channel: Channel, user: str) -> None:
    if user not in channel.members:
        raise NotPossibleError(f"Join #{channel.name} to write there.")


def _check_command(
    sandbox: Sandbox, user: str, channel_id: str, name: str, thread_ts: str | None
) -> None:
    """Raise ``NotPossibleError`` where Slack refuses a command before the app hears of it."""
    _check_member(sandbox.workspace.channel(channel_id), user)
    if thread_ts is not None:
        raise NotPossibleError(f"{name} is not supported in threads. Sorry!")
    is_known = name == "/invite" or sandbox.manifest.find_command(name) is not None
    if not is_known or MEMBERS[user].is_stranger:
        raise NotPossibleError(f"{name} is not a valid command.")


def _invite(sandbox: Sandbox, user: str, channel: Channel, words: str) -> None:
    text = encoded(words, sandbox.workspace.channels.values())
    wanted = [member for member in MEMBERS.values() if f"<@{member.id}>" in text]
    if channel.kind == "dm":
        raise NotPossibleError("Nobody can be invited into a direct message.")
    if not wanted:
        raise NotPossibleError("Name somebody to invite, for example /invite @Article 6")
    for member in wanted:
        sandbox.workspace.join(channel, member.id, inviter=user)
