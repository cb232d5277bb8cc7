"""Telethon: its classes, its reader."""

import telethon
from telethon.extensions import BinaryReader
from telethon.tl.alltlobjects import LAYER, tlobjects

from conversation import serve

serve(
    {"name": "Telethon", "version": telethon.__version__, "layer": LAYER},
    tlobjects,
    renamed={"self": "is_self", "from": "from_"},
    read=lambda data: BinaryReader(data).tgread_object(),
    write=bytes,
)
