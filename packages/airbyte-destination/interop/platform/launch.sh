#!/bin/sh
# Runs a connector as the platform's launcher does: in a subshell that evaluates AIRBYTE_ENTRYPOINT, with named
# pipes for its streams. A signal to the launcher is passed on to that subshell, and to nobody below it.
cd "$1" || exit 1
(eval "$AIRBYTE_ENTRYPOINT write --config $1/connectorConfig.json --catalog $1/catalog.json" <stdin >stdout 2>stderr) &
child=$!
echo "$child" >pid
trap 'kill "$child" 2>/dev/null' TERM
wait "$child"
code=$?
# A signal ends the first wait, and not the child.
if [ "$code" -gt 128 ] && kill -0 "$child" 2>/dev/null; then
  wait "$child"
  code=$?
fi
echo "$code" >exitCode
