#!/usr/bin/env bash
# Writes docker/.env with a random value for each empty line of .env.example; leaves an existing one alone.
set -euo pipefail
cd "$(dirname "$0")"
if [ -e .env ]; then
  echo "docker/.env exists already; left as it is"
  exit 0
fi
umask 077
while IFS= read -r line; do
  case $line in
    [A-Z]*=) printf '%s%s\n' "$line" "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <.env.example >.env
echo "wrote docker/.env; the password of the user elastic is in it"
