"""``python -m bot`` does what ``article6`` does."""

import sys

from bot.cli import main

sys.exit(main())
