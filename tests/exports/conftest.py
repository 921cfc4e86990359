"""What the tests of this folder share."""

from tests.vectors.scripted import scripted

__all__ = ["scripted"]
