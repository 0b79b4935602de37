"""Pictures of pages as plain pages: the only package that knows rapidocr, and OpenCV that comes with it.

It is the optional part ``recourse[ocr]``; its models are inside the package, nothing is fetched.
"""

from importlib.util import find_spec

from toolkit.errors import MissingPartError

INSTALL = 'Install the part that reads pictures: python -m pip install "recourse[ocr]"'


def installed() -> bool:
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2"))


def require() -> None:
    """Raise ``MissingPartError``, with the line that installs it, where pictures cannot be read."""
    if not installed():
        raise MissingPartError("The report is a picture without text, and nothing here reads pictures.", INSTALL)


__all__ = ["INSTALL", "installed", "require"]
