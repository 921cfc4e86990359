"""`content/model.schema.json`: the types as JSON Schema, so that an editor's program can help while typing.

One schema serves every content file, so no top-level key is required here; `check` knows which file needs which.
"""

from __future__ import annotations

import json
from typing import Any

from .content import Model


def json_schema() -> str:
    """The schema as it stands in the repository, ending with a newline."""
    schema = Model.model_json_schema(by_alias=True)
    schema.pop("required", None)
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["title"] = "Samarbejdsmodellens indhold"
    schema["description"] = "Ét skema for alle filerne i content/. Hver fil rummer sine egne nøgler."
    for definition in schema["$defs"].values():
        definition.pop("description", None)  # class docstrings speak English to engineers
    _drop_titles([schema["properties"], schema["$defs"]])
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _drop_titles(node: Any) -> None:
    """Pydantic's titles are the English keys over again."""
    if isinstance(node, dict):
        if isinstance(node.get("title"), str):
            del node["title"]
        for value in node.values():
            _drop_titles(value)
    elif isinstance(node, list):
        for value in node:
            _drop_titles(value)
