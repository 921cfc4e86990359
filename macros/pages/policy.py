"""The Content-Security-Policy of a finished page: its own scripts by hash, and nothing from anywhere else.

https://www.w3.org/TR/CSP3/; a static site has no server to set headers, so the policy is a meta element.
"""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
HEAD = "<head>"


def with_policy(html: str) -> str:
    """The page with a policy as the first thing in its head."""
    hashes = dict.fromkeys(
        _hash(found["code"])
        for found in INLINE_SCRIPT.finditer(html)
        if "src=" not in found["attributes"] and "application/json" not in found["attributes"]
    )
    policy = "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'self'",
            "form-action 'none'",
        )
    )
    return html.replace(HEAD, f'{HEAD}<meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def _hash(code: str) -> str:
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return f"'sha256-{digest}'"
