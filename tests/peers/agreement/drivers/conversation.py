"""What both Python drivers do: a line that says who answers, then an answer in JSON for each line."""

import json
import sys
from base64 import b64decode, b64encode
from inspect import signature
from struct import unpack


def serve(who, classes, renamed, read, write):
    """`who` has name, version and layer; `classes` are by id, `renamed` has names of fields that are others in Python.
    `read` decodes bytes, `write` encodes an object."""
    def build(value):
        """The object of a value; `src/tagged.rs` writes them."""
        match value:
            case list():
                return [build(item) for item in value]
            case {"id": id, "fields": fields}:
                return classes[id](**{renamed.get(name, name): build(field) for name, field in fields.items()})
            case {"long": text} | {"number": text}:
                return int.from_bytes(b64decode(text), "little", signed=True)
            case {"double": text}:
                return unpack("<d", b64decode(text))[0]
            case {"bytes": text}:
                return b64decode(text)
        return value

    originals = {name: original for original, name in renamed.items()}

    def fields(it):
        """The names of TL."""
        return [originals.get(name, name) for name in signature(it).parameters]

    say({**who, "fields": {id: fields(it) for id, it in classes.items()}})
    for line in sys.stdin:
        question = json.loads(line)
        say({
            "read": attempt(lambda: write(read(b64decode(question["bytes"])))),
            "built": attempt(lambda: write(build(question["value"]))),
        })


def attempt(encode):
    try:
        return {"base64": b64encode(encode()).decode()}
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}


def say(what):
    print(json.dumps(what), flush=True)
