# What bench/run, bench/queries and bench/export share: a private PostgreSQL cluster, servers on free ports, their processor time, and the end of it all.
# To be sourced in the repository's root. Everything is kept in a temporary folder, $work.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false MSBUILDDISABLENODEREUSE=1

readonly connections=16

work=$(mktemp -d)
started=()
declare -A url process

# Installs what is missing of PostgreSQL and of the commands that are named, each the name of its package too.
install_missing() {
  local missing=() command
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
  for command in "$@"; do
    command -v "$command" >/dev/null || missing+=("$command")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
}

# The tests' private cluster, which goes when the other end of its standard input does.
start_postgres() {
  postgres=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  local attempt ready
  account=()
  [ "$(id -u)" -ne 0 ] || account=(setpriv "--reuid=$(id -u postgres)" "--regid=$(id -g postgres)" --clear-groups)
  for attempt in 1 2 3; do
    port=$((20000 + RANDOM % 10000))
    coproc CLUSTER {
      exec setsid "${account[@]}" sh -c "$(cat tests/Testing/postgres-cluster.sh)" postgres-cluster \
        "$postgres" "/tmp/opengov-postgres-$port-$$" "$port" 2>"$work/postgres.log"
    }
    cluster=$CLUSTER_PID
    cluster_input=${CLUSTER[1]}
    if read -r ready <&"${CLUSTER[0]}" && [ "$ready" = ready ]; then
      cluster_data=/tmp/opengov-postgres-$port-$$/data
      postmaster=$(head -n 1 "$cluster_data/postmaster.pid")
      connection="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return
    fi
    wait "$cluster" || true
    cluster=
  done
  cat "$work/postgres.log" >&2
  return 1
}

# Room for the tables in its memory, as on any server that serves them.
give_postgres_memory() {
  sql -c "alter system set shared_buffers = '1GB'"
  kill -INT "$postmaster"
  while kill -0 "$postmaster" 2>/dev/null; do sleep 0.2; done
  "${account[@]}" "$postgres/pg_ctl" -D "$cluster_data" -l "$cluster_data/../log" -w -s start </dev/null >/dev/null
  postmaster=$(head -n 1 "$cluster_data/postmaster.pid")
}

sql() {
  "$postgres/psql" -qAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U postgres "$@" </dev/null
}

# Starts a program on a free port of its own choice: serve NAME PROGRAM ARGUMENTS.
serve() {
  local name=$1
  shift
  start "$name" dotnet "$@" --urls http://127.0.0.1:0
}

# Starts a server, waits until it says where it is, and keeps the address as url[NAME]: start NAME COMMAND.
start() {
  local name=$1 log="$work/$1.log"
  shift
  "$@" >"$log" 2>&1 &
  process[$name]=$!
  started+=($!)
  until url[$name]=$(grep -oPm1 '^Serving \Khttp://[0-9.]+:[0-9]+' "$log"); do
    kill -0 "${process[$name]}" 2>/dev/null || { cat "$log" >&2; return 1; }
    sleep 0.1
  done
}

# Processor time of a process and its children so far, also of those that have ended, in microseconds.
processor_time() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v hertz="$(getconf CLK_TCK)" -v process="$1" '
    { id = $1; sub(/^.*\) /, "") }
    id == process { total += $12 + $13 + $14 + $15 }
    $2 == process { total += $12 + $13 }
    END { print total * 1000000 / hertz }'
}

# Posts the body in a file over many connections for some seconds, and prints: requests per second, p99 in milliseconds, and the processor time
# per request, in microseconds, of the server and of PostgreSQL: drive NAME ADDRESS BODY SECONDS [KEY].
drive() {
  local before figures rate p99 requests failed
  before="$(processor_time "${process[$1]}") $(processor_time "$postmaster")"
  figures=$(wrk -t 1 -c "$connections" -d "$4s" --timeout 60s -s bench/post.lua "$2" -- "$3" "${5:-}" | tail -n 1)
  read -r rate p99 requests failed <<<"$figures"
  [ "$failed" -eq 0 ] && [ "$requests" -gt 0 ] || { echo "$1 failed $failed of $requests requests of $3." >&2; return 1; }
  echo "$rate $p99 $(echo "$before $(processor_time "${process[$1]}") $(processor_time "$postmaster")" |
    awk -v n="$requests" '{ print ($3 - $1) / n, ($4 - $2) / n }')"
}

median() {
  sort -g | awk '{ value[NR] = $1 } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

stop() {
  local pid
  for pid in "${started[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
  done
  if [ -n "${cluster:-}" ]; then
    exec {cluster_input}>&-
    wait "$cluster" || true
  fi
  rm -rf "$work"
}
