"""Syncs purchases of source-faker to the connector through PyAirbyte. Arguments: a JSON object."""

import json
import sys

import airbyte as ab
from airbyte.strategies import WriteStrategy

given = json.loads(sys.argv[1])
source = ab.get_source(
    "source-faker",
    config=given["source"],
    local_executable=given["source_program"],
    streams=["purchases"],
)
destination = ab.get_destination(
    "destination-hubspot-associations",
    config=given["config"],
    local_executable=given["connector"],
)
cache = ab.DuckDBCache(db_path=given["cache"])
ways = {
    # Records go from source to destination as they come; states are kept in the cache.
    "uncached": {"cache": False, "state_cache": cache},
    # Records are read into the cache first, and written from there.
    "cached": {"cache": cache},
}
result = destination.write(
    source,
    streams=["purchases"],
    write_strategy=WriteStrategy.APPEND,
    **ways[given["way"]],
)
print("RESULT " + json.dumps({"records": result.processed_records}))
