"""Memory that was used while reading is given back: hosts count what a process holds."""

import ctypes
import os


def give_back() -> None:
    """Return what was freed to the system, where its C library can be asked to (glibc)."""
    if os.name == "posix":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
