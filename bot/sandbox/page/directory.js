/** Who and what is in the workspace, as one person sees it; made from an answer of /ui/state. */

export class Directory {
  constructor(state) {
    this.clock = state.clock;
    this.me = state.me;
    this.bot = state.bot; // { connected, user_id, name }
    this.members = state.members;
    this.conversations = state.conversations;
    this.commands = state.commands;
    this.shortcuts = state.shortcuts;
  }

  member(id) {
    return this.members.find((member) => member.id === id);
  }

  /** A name to show, also for somebody who has left. */
  name(id) {
    return this.member(id)?.name ?? id ?? "Somebody";
  }

  conversation(id) {
    return this.conversations.find((conversation) => conversation.id === id);
  }

  /** "#coordinators-ica" for a channel, the other person's name for a direct message. */
  title(conversation) {
    if (conversation.kind === "dm") return this.name(conversation.with);
    return `#${conversation.name}`;
  }

  channelName(id) {
    const found = this.conversation(id);
    return found ? this.title(found) : null;
  }

  /** Where a newcomer starts: an open channel in which the app is, if there is one. */
  get startingChannel() {
    const mine = this.conversations.filter(({ kind, is_member: isMember }) => kind !== "dm" && isMember);
    const withApp = mine.filter(({ members }) => members.includes(this.bot.user_id));
    const open = withApp.filter(({ kind }) => kind === "channel");
    return [...open, ...withApp, ...mine, ...this.conversations][0].id;
  }

  /** Everybody one can write to, the app first. */
  get others() {
    const rank = (member) => (member.id === this.bot.user_id ? 0 : 1);
    return this.members
      .filter((member) => member.id !== this.me.id)
      .sort((one, other) => rank(one) - rank(other));
  }
}
