"""kurigram: its classes, its reader."""

from io import BytesIO

import pyrogram
from pyrogram.raw.all import layer, objects
from pyrogram.raw.core import TLObject

from conversation import serve

serve(
    {"name": "kurigram", "version": pyrogram.__version__, "layer": layer},
    objects,
    renamed={"self": "is_self", "from": "from_peer"},
    read=lambda data: TLObject.read(BytesIO(data)),
    write=lambda value: value.write(),
)
