"""English words of time."""

ENGLISH = {
    "month names": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug"
    " september|sept?|sep october|oct november|nov december|dec",
    "ordinals": "first second third fourth",
    "numbers": "one two three four five six seven eight nine ten",
    "early": "early_in|early|beginning|start",
    "mid": "mid|middle",
    "late": "late_in|late|end",
    "seasons": "winter spring summer autumn|fall",
    "year": "year",
    "years": "years",
    "half": "half",
    "quarter": "quarter",
    "quarters": "quarters",
    "month": "month",
    "months": "months",
    "decade": "decade",
    "last": "last|previous|past",
    "this": "this",
    "next": "next|coming",
    "ago": "ago",
    "since": "since",
    "before": "before|prior_to",
    "after": "after",
    "until": "until|till|up_to",
    "just": "just|right|shortly|immediately",
    "to": "to|and|or|through",
    "of": "of|the",
    "now": "now|today|nowadays|currently|current|presently|at_present|the_present|at_the_moment"
    "|these_days",
    "nothing": "for_now|now_that",
}
