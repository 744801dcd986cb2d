"""What we know and how we find it. Pure: no Slack, no SQL, no clock, no network."""

import os

# Our matrices have about a hundred rows: BLAS threads cost far more there than they give, and on a
# busy machine they made an answer five times slower. Read once, when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("MKL_NUM_THREADS", "1")
