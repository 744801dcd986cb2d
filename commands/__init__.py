"""The verbs of ``/ccm``, one file each."""
