"""What Schemathesis must not make up."""

from unicodedata import category
from urllib.parse import unquote

import schemathesis
from schemathesis.specs.openapi import checks

# Who is told to come later (429) was not let in either.
checks.AUTH_REJECTION_STATUSES = (*checks.AUTH_REJECTION_STATUSES, 429)


@schemathesis.hook
def filter_case(context, case):
    """Liberty refuses these segments of a path by itself, in words of its own."""
    values = [unquote(str(value)) for value in (case.path_parameters or {}).values()]
    return not any(
        value.startswith(";") or any(category(letter) == "Cc" for letter in value)
        for value in values
    )
