#!/usr/bin/env bash
# Starts a JobManager and a TaskManager, a JVM each, on loopback; their page is http://127.0.0.1:8081.
source "$(dirname "$0")/env.sh"
if (exec 3<>/dev/tcp/127.0.0.1/8081) 2>/dev/null; then
  echo "port 8081 is in use: stop what uses it, or change rest.port in $home/src/flink/conf/config.yaml" >&2
  exit 2
fi
# What an earlier run left: copies of each jar that was sent to it.
rm -rf "$run/tmp" "$run/web"
mkdir -p "$run/tmp"
# memory PROCESS: the JVM's flags on the first line, Flink's own on the second.
memory() {
  "$java" "${flags[@]}" -Dlog.file=/dev/null -cp "$lib/*" org.apache.flink.runtime.util.bash.BashJavaUtils "GET_$1_RESOURCE_PARAMS" --configDir "$run/conf" |
    sed -n 's/^.*BASH_JAVA_UTILS_EXEC_RESULT://p'
}
# launch NAME PROCESS CLASS [ARGUMENT…]
launch() {
  local name=$1 process=$2 class=$3 jvm own
  shift 3
  { read -r jvm; read -r own; } < <(memory "$process")
  # Words of a line, each a flag.
  # shellcheck disable=SC2086
  nohup "$java" $jvm "${flags[@]}" -Dlog.file="$run/log/$name.log" -cp "$lib/*" "$class" --configDir "$run/conf" "$@" $own >"$run/log/$name.out" 2>&1 </dev/null &
  echo $! >"$run/$name.pid"
}
launch jobmanager JM org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint --executionMode cluster
launch taskmanager TM org.apache.flink.runtime.taskexecutor.TaskManagerRunner
for _ in $(seq 120); do
  if curl -sf http://127.0.0.1:8081/overview | grep -q '"taskmanagers":[1-9]'; then
    echo "Flink is up: http://127.0.0.1:8081"
    exit 0
  fi
  sleep 0.5
done
echo "Flink did not come up in a minute; see $run/log" >&2
exit 1
