# A Flink without its download: the same classes, from the libraries that the build fetched.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
lib=$home/target/local/flink
run=${FLINK_RUN_DIR:-$home/target/flink}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -d "$lib" ] || { echo "no Flink in $lib: build it first, with ./parley --version" >&2; exit 2; }
mkdir -p "$run/conf" "$run/tmp" "$run/log"
sed "s|@run@|$run|" "$home/src/flink/conf/config.yaml" >"$run/conf/config.yaml"
cat >"$run/conf/log4j2.properties" <<'L'
rootLogger.level = INFO
rootLogger.appenderRef.file.ref = File
appender.file.name = File
appender.file.type = File
appender.file.fileName = ${sys:log.file}
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d %-5p %c{1.} %m%n
L
export FLINK_CONF_DIR=$run/conf FLINK_LIB_DIR=$lib
flags=(-XX:+UseSerialGC "-Dlog4j.configurationFile=file:$run/conf/log4j2.properties")
for package in lang net io nio lang.reflect text time util util.concurrent util.concurrent.atomic util.concurrent.locks; do
  flags+=("--add-opens=java.base/java.$package=ALL-UNNAMED")
done
flags+=(--add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-exports=java.base/sun.net.util=ALL-UNNAMED)
