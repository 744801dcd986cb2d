"""One file is one section of the digest; names that start with an underscore are left out."""
