# What up and down share. Every function works on $directory.

# One up or down at a time in a directory. What they start must not inherit the lock, so it is held by flock itself.
lock_out_others() {
  [ "${ASSISTANT_SERVERS_LOCKED:-}" = "$directory" ] || ASSISTANT_SERVERS_LOCKED=$directory exec flock -o "$directory/lock" "$@"
}

# --- names, ports, processes ---------------------------------------------------------------------------------------------------

choose_ports() {
  if [ ! -f "$directory/ports" ]; then
    printf '%s=%s\n' \
      POSTGRES_PORT "${POSTGRES_PORT:-$(free_port)}" REDIS_PORT "${REDIS_PORT:-$(free_port)}" RABBITMQ_PORT "${RABBITMQ_PORT:-$(free_port)}" \
      EPMD_PORT "$(free_port)" DIST_PORT "$(free_port)" > "$directory/ports"
  fi
  . "$directory/ports"
}

# Below the range from which the kernel takes ports for outgoing connections: a stopped server finds its port free again.
free_port() {
  local port
  while :; do
    port=$((15000 + (RANDOM * 32768 + RANDOM) % 17000))
    if ! answers "$port" && mkdir "${TMPDIR:-/tmp}/.assistant-port-$port" 2>/dev/null; then
      rmdir "${TMPDIR:-/tmp}/.assistant-port-$port"
      echo "$port"
      return
    fi
  done
}

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

pid_of() {
  case $1 in
    postgres) head -n 1 "$directory/postgres/data/postmaster.pid" 2>/dev/null ;;
    redis) cat "$directory/redis/redis.pid" 2>/dev/null ;;
    rabbitmq) cat "$directory/rabbitmq/rabbitmq.pid" 2>/dev/null ;;
    epmd) cat "$directory/rabbitmq/epmd.pid" 2>/dev/null ;;
  esac
}

is_running() { is_process "$1" "$(pid_of "$1")"; }

# A killed process may stay a zombie for a while, and its number may be given to another program: look at both.
is_process() {
  local stat command
  [ -n "$2" ] && [ -r "/proc/$2/stat" ] || return 1
  stat=$(sed 's/.*) //' "/proc/$2/stat" 2>/dev/null) || return 1
  command=$(cat "/proc/$2/comm" 2>/dev/null) || return 1
  [ "${stat%% *}" != Z ] || return 1
  case $1:$command in postgres:postgres|redis:redis-server|rabbitmq:beam.smp|epmd:epmd) return 0 ;; *) return 1 ;; esac
}

# The servers' own users must be able to reach their folders.
make_reachable() {
  local folder=$1
  while [ "$folder" != / ]; do
    [ "$(id -u)" -ne 0 ] || chmod a+x "$folder" 2>/dev/null || true
    folder=$(dirname "$folder")
  done
}

# as USER COMMAND...: as that user when root, otherwise as whoever runs this.
as() {
  local name=$1
  shift
  if [ "$(id -u)" -eq 0 ]; then runuser -u "$name" -- "$@"; else "$@"; fi
}

room_of() {
  mkdir -p "$directory/$1"
  [ "$(id -u)" -ne 0 ] || chown "$1:$1" "$directory/$1"
}

# --- packages ------------------------------------------------------------------------------------------------------------------

find_or_install() {
  find_program "$1" > /dev/null && return
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
    echo "up: $1 is not installed. Install $(package_of "$1"), or run this as root on Debian." >&2
    exit 1
  fi

  # A package that starts its server on the default port while it is installed would be one server too many.
  local policy=/usr/sbin/policy-rc.d
  [ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod +x "$policy"; trap "rm -f $policy" EXIT; }
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" > /etc/postgresql-common/createcluster.conf
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 "$(package_of "$1")"; } >&2 < /dev/null
  find_program "$1" > /dev/null || { echo "up: $(package_of "$1") was installed, but its program is not where it should be." >&2; exit 1; }
}

package_of() {
  case $1 in postgres) echo postgresql ;; redis) echo redis-server ;; rabbitmq) echo rabbitmq-server ;; esac
}

find_program() {
  case $1 in
    postgres) ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1 | xargs -r dirname | grep . ;;
    redis) command -v redis-server ;;
    rabbitmq) ls /usr/lib/rabbitmq/bin/rabbitmq-server 2>/dev/null ;;
  esac
}

# --- PostgreSQL ----------------------------------------------------------------------------------------------------------------

postgres_connection() { echo "Host=127.0.0.1;Port=$POSTGRES_PORT;Database=assistant;Username=assistant;Password=assistant"; }

launch_postgres() {
  local programs
  programs=$(find_program postgres)
  room_of postgres
  if [ ! -f "$directory/postgres/data/PG_VERSION" ]; then
    echo assistant > "$directory/postgres/password"
    [ "$(id -u)" -ne 0 ] || chown postgres "$directory/postgres/password"
    as postgres "$programs/initdb" -D "$directory/postgres/data" -U assistant --pwfile="$directory/postgres/password" \
      -A scram-sha-256 -E UTF8 --locale=C.UTF-8 > "$directory/postgres.log" 2>&1
    cat >> "$directory/postgres/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $POSTGRES_PORT
unix_socket_directories = '$directory/postgres'
max_connections = 300
END
  fi

  # After a kill the last back ends hold the shared memory for a moment.
  local attempt
  for attempt in 1 2 3 4 5 6 7 8 9 10; do
    if (cd / && as postgres "$programs/pg_ctl" -D "$directory/postgres/data" -l "$directory/postgres/server.log" -w -t 30 start) >> "$directory/postgres.log" 2>&1 < /dev/null; then
      return
    fi
    sleep 1
  done
  tail -n 20 "$directory/postgres.log" "$directory/postgres/server.log" >&2
  exit 1
}

await_postgres() {
  as postgres "$(find_program postgres)/pg_isready" -q -h 127.0.0.1 -p "$POSTGRES_PORT" || return 1
  local psql
  psql="$(find_program postgres)/psql"
  [ "$(PGPASSWORD=assistant "$psql" -h 127.0.0.1 -p "$POSTGRES_PORT" -U assistant -d postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'assistant'" 2>/dev/null)" = 1 ] ||
    PGPASSWORD=assistant "$psql" -q -h 127.0.0.1 -p "$POSTGRES_PORT" -U assistant -d postgres -c 'CREATE DATABASE assistant' > /dev/null 2>&1
}

# --- Redis ---------------------------------------------------------------------------------------------------------------------

launch_redis() {
  room_of redis
  (cd / && as redis "$(find_program redis)" --bind 127.0.0.1 --port "$REDIS_PORT" --dir "$directory/redis" --save '' --appendonly no \
    --daemonize yes --pidfile "$directory/redis/redis.pid" --logfile "$directory/redis/server.log") < /dev/null > /dev/null
}

await_redis() {
  local answer
  { answer=$(exec 3<> "/dev/tcp/127.0.0.1/$REDIS_PORT" && printf 'PING\r\n' >&3 && timeout 1 head -c 5 <&3); } 2>/dev/null || return 1
  [ "$answer" = "+PONG" ]
}

# --- RabbitMQ ------------------------------------------------------------------------------------------------------------------

rabbitmq_environment() {
  echo "HOME=$directory/rabbitmq RABBITMQ_NODENAME=va$RABBITMQ_PORT@localhost RABBITMQ_MNESIA_BASE=$directory/rabbitmq/mnesia"
  echo "RABBITMQ_LOG_BASE=$directory/rabbitmq/log RABBITMQ_CONFIG_FILE=$directory/rabbitmq/rabbitmq.conf"
  echo "RABBITMQ_CONF_ENV_FILE=$directory/rabbitmq/empty RABBITMQ_ENABLED_PLUGINS_FILE=$directory/rabbitmq/plugins"
  echo "RABBITMQ_GENERATED_CONFIG_DIR=$directory/rabbitmq/config RABBITMQ_PID_FILE=$directory/rabbitmq/rabbitmq.pid"
  echo "RABBITMQ_DIST_PORT=$DIST_PORT ERL_EPMD_PORT=$EPMD_PORT ERL_EPMD_ADDRESS=127.0.0.1"
}

launch_rabbitmq() {
  room_of rabbitmq
  if [ ! -f "$directory/rabbitmq/rabbitmq.conf" ]; then
    cat > "$directory/rabbitmq/rabbitmq.conf" <<END
listeners.tcp.1 = 127.0.0.1:$RABBITMQ_PORT
default_user = assistant
default_pass = assistant
loopback_users = none
disk_free_limit.absolute = 50MB
vm_memory_high_watermark.absolute = 1GB
END
    echo '[].' > "$directory/rabbitmq/plugins"
    : > "$directory/rabbitmq/empty"
    head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$directory/rabbitmq/.erlang.cookie"
    chmod 400 "$directory/rabbitmq/.erlang.cookie"
    [ "$(id -u)" -ne 0 ] || chown -R rabbitmq:rabbitmq "$directory/rabbitmq"
  fi

  # Erlang would start epmd as a daemon on all addresses, and nobody would stop it.
  if ! is_running epmd; then
    (cd / && exec < /dev/null > /dev/null 2>&1 && as rabbitmq setsid "$(find_epmd)" -port "$EPMD_PORT" -address 127.0.0.1) &
    local tries=0
    until answers "$EPMD_PORT"; do tries=$((tries + 1)); [ $tries -lt 100 ] || { echo "up: epmd does not start" >&2; exit 1; }; sleep 0.1; done
    pgrep -f "epmd -port $EPMD_PORT " | while read -r pid; do [ "$(cat "/proc/$pid/comm")" = epmd ] && echo "$pid"; done | head -n 1 > "$directory/rabbitmq/epmd.pid"
  fi
  rm -f "$directory/rabbitmq/rabbitmq.pid"
  # shellcheck disable=SC2046 # One variable a word.
  (cd "$directory/rabbitmq" && exec < /dev/null > server.log 2>&1 && as rabbitmq env $(rabbitmq_environment) \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}" \
    setsid "$(find_program rabbitmq)") &
}

find_epmd() { command -v epmd || ls /usr/lib/erlang/erts-*/bin/epmd | tail -n 1; }

# The server says hello once it serves; an open port alone says nothing.
await_rabbitmq() {
  local answer
  { answer=$(exec 3<> "/dev/tcp/127.0.0.1/$RABBITMQ_PORT" && printf 'AMQP\0\0\11\1' >&3 && timeout 2 head -c 11 <&3 | od -An -tx1 | tr -d ' \n'); } 2>/dev/null || return 1
  [ "${answer:14:8}" = 000a000a ]
}

# --- start, watch, stop --------------------------------------------------------------------------------------------------------

await() {
  local tries=0
  until "await_$1"; do
    tries=$((tries + 1))
    if [ $tries -ge 600 ]; then
      echo "up: $1 does not answer. Its log is in $directory/$1." >&2
      exit 1
    fi
    sleep 0.1
  done
}

# Stops and erases everything once no process named with --for is left for ten seconds.
watch_users() {
  if [ -f "$directory/watcher.pid" ] && [ -d "/proc/$(cat "$directory/watcher.pid")" ]; then
    return
  fi
  (
    exec < /dev/null > /dev/null 2>&1
    unset ASSISTANT_SERVERS_LOCKED
    idle=0
    while [ $idle -lt 10 ]; do
      sleep 1
      idle=$((idle + 1))
      for file in "$directory"/users/*; do
        if [ -d "/proc/$(basename "$file")" ]; then idle=0; else rm -f "$file"; fi
      done
    done
    rm -f "$directory/watcher.pid"
    exec "$here/down" "$directory" --if-unused --erase
  ) &
  echo $! > "$directory/watcher.pid"
}

stop_servers() {
  local name pid tries=0 stopping=()
  for name in ${1//,/ }; do
    is_running "$name" || continue
    pid=$(pid_of "$name")
    stopping+=("$name:$pid")
    case $name in postgres) kill -INT "$pid" ;; *) kill -TERM "$pid" ;; esac
  done
  for name in "${stopping[@]}"; do
    pid=${name#*:} name=${name%:*}
    while is_process "$name" "$pid"; do
      tries=$((tries + 1))
      [ $tries -lt 150 ] || kill -KILL "$pid" || true
      sleep 0.1
    done
    [ "$name" != rabbitmq ] || ! is_running epmd || kill "$(pid_of epmd)"
  done
}
