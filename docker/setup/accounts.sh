#!/usr/bin/env bash
# One-shot: gives Kibana its password and makes the account the jobs write with. May run again and again.
set -euo pipefail
url=http://elasticsearch:9200
# Reads the body on standard input; the password stays out of the process list.
call() {
  curl -sSf -o /dev/null --retry 10 --retry-delay 3 --retry-connrefused -K <(printf 'user = "elastic:%s"\n' "$ELASTIC_PASSWORD") \
    -X "$1" "$url$2" -H 'Content-Type: application/json' --data-binary @-
}
call POST /_security/user/kibana_system/_password <<<"{\"password\":\"$KIBANA_PASSWORD\"}"
call PUT /_security/role/parley </setup/role-jobs.json
call PUT /_security/user/parley <<<"{\"password\":\"$PARLEY_PASSWORD\",\"roles\":[\"parley\"],\"full_name\":\"Parley jobs\"}"
echo "accounts: kibana_system and parley are ready"
