"""The Web API, a small file for each family of methods; ``table`` holds them all."""
