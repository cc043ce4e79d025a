"""Holds each line of a file against Airbyte's models; prints what is wrong with them as a JSON list."""

import json
import sys

from airbyte_protocol.models import AirbyteMessage

MESSAGES = {
    "STATE": "state",
    "TRACE": "trace",
    "LOG": "log",
    "SPEC": "spec",
    "CONNECTION_STATUS": "connectionStatus",
    "CONTROL": "control",
    "DESTINATION_CATALOG": "destination_catalog",
}


def fault_of(line: str) -> str | None:
    try:
        message = AirbyteMessage.model_validate_json(line)
    except ValueError as error:
        return str(error)
    body = MESSAGES.get(message.type.value)
    if body is None:
        return f"a destination prints no {message.type.value}"
    if getattr(message, body) is None:
        return f"{message.type.value} without {body}"
    return None


with open(sys.argv[1], encoding="utf-8") as file:
    faults = [f"{line.strip()[:200]}: {fault}" for line in file if (fault := fault_of(line))]
print(json.dumps(faults[:20]))
