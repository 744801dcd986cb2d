"""Whether a question is about what a State will do, which no table can tell."""

import re

from knowledge.text import fold

_FORECAST = re.compile(
    fold(
        r"\b(?:will|going to|plan(?:s|ning)? to|intend\w*|likely to|expected to)\b"
        r"|\b(?:va-t-\w+|vont-ils|va|vont|compte(?:nt)?|envisage\w*|adherera|rejoindra|ratifiera"
        r"|signera|deviendra|finira)\b"
        r"|\b(?:va a|van a|piensa\w*|preve|adherira|ratificara|firmara|se unira|se sumara)\b"
        r"|\b(?:vai|vao|pretende\w*|tenciona\w*|aderira|ratificara|assinara|entrara)\b"
        r"|\b(?:присоедин(?:и|я)тся|ратифицирует|подпишет|вступит|собирается|планирует|намерен\w*"
        r"|будет|станет)\b"
        r"|(?:^|\s)(?:س(?:ينضم|تنضم|يصادق|تصادق|توقع|يوقع|تصبح|يصبح)|سوف|تعتزم|يعتزم|تنوي)"
        r"|会不会|将来|将会|是否会|打算|计划(?:加入|批准|签署)|(?:加入|批准|签署).*之前会"
    )
)


def is_forecast(text: str) -> bool:
    """Whether ``text`` asks for something that is still to come."""
    return _FORECAST.search(fold(text)) is not None
