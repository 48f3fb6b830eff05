"""What Schemathesis must not make up."""

from unicodedata import category
from urllib.parse import unquote

import schemathesis


@schemathesis.hook
def filter_case(context, case):
    """Liberty refuses control characters in a path by itself, in words of its own."""
    values = (unquote(str(value)) for value in (case.path_parameters or {}).values())
    return not any(category(letter) == "Cc" for value in values for letter in value)
