#!/usr/bin/env bash
# Checks docker/compose.yaml against the compose specification and the rules in lint/dclint.yaml, and the scripts' syntax.
# Needs Node.js; fetches the linter once with npm, then works offline.
set -euo pipefail
cd "$(dirname "$0")"
for script in ./*.sh setup/*.sh; do
  bash -n "$script"
done
if [ ! -x lint/node_modules/.bin/dclint ]; then
  (cd lint && npm ci --silent)
fi
lint/node_modules/.bin/dclint --config lint/dclint.yaml --max-warnings 0 compose.yaml
echo "docker/compose.yaml: no complaints"
