"""What can go wrong, in words for the person who can put it right."""

from collections.abc import Mapping, Sequence


class UserError(Exception):
    """Something the person asking can put right. ``str(error)`` is shown to them.

    Say what happened, then what to do next; never a stack trace, never blame.
    """

    def __init__(self, problem: str, *, fix: str) -> None:
        super().__init__(f"{problem} {fix}".strip())


class NotAllowed(UserError):
    """The person has no role that permits this; says for whom it is, and what they may do."""

    def __init__(self, what: str, *, who: str, may: str) -> None:
        super().__init__(
            f"{what} is for {who}.", fix=f"Ask them to do it. You may {may}: `/ccm help` shows how."
        )


class FieldErrors(Exception):
    """A modal was filled in wrongly: what is wrong, by the ``block_id`` of the field."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(errors.values()))
        self.errors = dict(errors)


class StorageUnavailable(Exception):
    """The database cannot be reached or answers too late. Nothing was written."""


class SettingsError(Exception):
    """The environment is incomplete. Lists every problem at once, not the first."""

    def __init__(self, problems: Sequence[str]) -> None:
        lines = "\n".join(f"  - {problem}" for problem in problems)
        super().__init__(
            f"Cannot start:\n{lines}\n"
            "Mend these in .env (see .env.example), or run `article6 sandbox`, which needs none."
        )
        self.problems = tuple(problems)
