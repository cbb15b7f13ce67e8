# Makes one private PostgreSQL cluster, says "ready", and keeps it until standard input ends. The test process holds the other end of that
# pipe, so the cluster goes with it however it goes: at its exit, by Ctrl+C, or by SIGKILL.
# Arguments: the folder of PostgreSQL's programs, the folder to make, the port.
set -eu
bin=$1
folder=$2
port=$3
umask 077
cd /

stop() {
  "$bin/pg_ctl" -D "$1/data" -m immediate -s stop >/dev/null 2>&1 || true
  rm -rf "$1"
}

# Clusters whose watchdog was killed too. Their names end in the process that they were made for.
for old in "${folder%-*}"-*; do
  if [ -O "$old" ] && [ ! -d "/proc/${old##*-}" ]; then
    stop "$old"
  fi
done

mkdir "$folder"
trap 'stop "$folder"' EXIT
log=$folder/log

"$bin/initdb" -D "$folder/data" -U postgres --auth=trust --no-sync -E UTF8 --locale=C >"$log" 2>&1 || { cat "$log" >&2; exit 1; }

# Nothing here survives a crash, so nothing is synced. The zone is not UTC on purpose: no answer may depend on the server's zone.
cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 200
shared_buffers = 32MB
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
jit = off
timezone = 'Asia/Taipei'
END

"$bin/pg_ctl" -D "$folder/data" -l "$log" -w -s start </dev/null >&2 || { cat "$log" >&2; exit 1; }
echo ready
cat >/dev/null
