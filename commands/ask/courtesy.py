"""Replies to thanks and greetings, which are no questions and are never queued."""

THANKS = (
    "thanks",
    "thank you",
    "many thanks",
    "thanks a lot",
    "merci",
    "gracias",
    "ok",
    "ok thanks",
)
GREETINGS = ("hi", "hello", "hey", "good morning", "good afternoon", "bonjour", "hola")


def courtesy(text: str) -> str | None:
    """The reply, where ``text`` is nothing but a courtesy."""
    words = "".join(char for char in text.casefold() if char.isalpha() or char == " ").split()
    said = " ".join(words)
    if said in THANKS:
        return "You are welcome."
    return "Hello." if said in GREETINGS else None
