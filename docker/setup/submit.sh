#!/usr/bin/env bash
# One-shot: submits each job that does not run yet. To start one from a savepoint, see "Upgrade and roll back" in docs/operator.md.
set -euo pipefail
running=$(flink list -m jobmanager:8081 -r)
for class in tagging.TagArticles stories.TrackStories talks.TrackTalks delivery.DeliverAlerts indexing.IndexTalks; do
  name=${class#*.}
  if grep -qw "$name" <<<"$running"; then
    echo "submit: $name runs already"
  else
    flink run -d -m jobmanager:8081 -c "io.parley.jobs.$class" /opt/parley/parley.jar
  fi
done
