"""Where the parts meet: what a verb is asked, what it may use, what it answers with."""

from bot.blocks.message import Message, Modal, Shown, Visibility, message
from bot.services.current_documents import CurrentDocuments, Quotation
from bot.services.current_knowledge import CACHE_DIR, CurrentKnowledge
from bot.services.protocols import Audience, Channels, Clock, DigestOutbox, Files, SharedFile
from bot.services.request import Place, Request
from bot.services.services import Services
from bot.services.verb import Handler, OptionsHandler, Shortcut, Verb

__all__ = [
    "CACHE_DIR",
    "Audience",
    "Channels",
    "Clock",
    "CurrentDocuments",
    "CurrentKnowledge",
    "DigestOutbox",
    "Files",
    "Handler",
    "Message",
    "Modal",
    "OptionsHandler",
    "Place",
    "Quotation",
    "Request",
    "Services",
    "SharedFile",
    "Shortcut",
    "Shown",
    "Verb",
    "Visibility",
    "message",
]
