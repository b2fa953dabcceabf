#!/usr/bin/env bash
# Stops what start-cluster.sh started. Its checkpoints and savepoints stay.
source "$(dirname "$0")/env.sh"
for name in taskmanager jobmanager; do
  [ -f "$run/$name.pid" ] || continue
  pid=$(cat "$run/$name.pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  rm "$run/$name.pid"
done
rm -rf "$run/tmp" "$run/web"
