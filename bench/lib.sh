# What every part of the benchmark stands on: the database, the service, the issuer and the arithmetic of medians.
# Sourced by run; uses its settings.

fail() {
    echo "bench: $*" >&2
    exit 1
}

say() {
    echo "# $*" >&2
}

# ---------------------------------------------------------------- The machine

require_tools() {
    for tool in java wrk psql pgbench curl; do
        command -v "$tool" > /dev/null || fail "needs $tool (Debian: apt install wrk postgresql postgresql-contrib curl)"
    done
    PG_BIN=${BENCH_PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -1)}
    [ -x "$PG_BIN/initdb" ] || fail "needs a PostgreSQL server (Debian: apt install postgresql), or BENCH_PG_BIN"
    [ -f "$JAR" ] || fail "needs the service: ./mvnw package -Pbench -DskipTests"
}

# PostgreSQL refuses to run as root.
as_database_user() {
    if [ "$(id -u)" = 0 ]; then
        su postgres -s /bin/bash -c 'cd / && "$@"' -- bash "$@"
    else
        "$@"
    fi
}

# ---------------------------------------------------------------- PostgreSQL

start_database() {
    [ "$(id -u)" != 0 ] || chown postgres "$WORK"
    as_database_user "$PG_BIN/initdb" -D "$WORK/pg" -U bench -A trust --locale=C.UTF-8 -E UTF8 > "$WORK/initdb.log"
    as_database_user tee -a "$WORK/pg/postgresql.conf" > /dev/null < "$BENCH/postgresql.conf"
    as_database_user "$PG_BIN/pg_ctl" -D "$WORK/pg" -w -l "$WORK/pg.log" \
        -o "-p $PG_PORT -k $WORK -c listen_addresses=127.0.0.1" start > /dev/null || fail "PostgreSQL does not start; is port $PG_PORT taken?"
    DATABASE_STARTED=1
    export PGHOST=127.0.0.1 PGPORT=$PG_PORT PGUSER=bench PGDATABASE=tiltak PGOPTIONS="-c client_min_messages=warning"
    psql -q -X -d postgres -c 'create database tiltak'
}

sql() {
    psql -q -X -A -t -v ON_ERROR_STOP=1 "$@"
}

# ---------------------------------------------------------------- The issuer and the service

start_issuer() {
    sql -c 'select org_number from participant where edition_year = 2019 order by 1' > "$WORK/organisations"
    java "$BENCH/Issuer.java" "$ISSUER_PORT" "$WORK/organisations" "$WORK/tokens" > "$WORK/issuer.log" 2>&1 &
    ISSUER_PID=$!
    wait_for "the issuer" test -f "$WORK/tokens"
}

start_service() {
    QUARKUS_HTTP_PORT=$HTTP_PORT \
        QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PG_PORT/tiltak" \
        QUARKUS_DATASOURCE_USERNAME=bench \
        TILTAK_MASKINPORTEN_ISSUER="http://127.0.0.1:$ISSUER_PORT/" \
        TILTAK_LIMITS_ADDRESS_PER_MINUTE=0 TILTAK_LIMITS_ORGANISATION_PER_MINUTE=0 \
        java $BENCH_JAVA_OPTS -jar "$JAR" > "$WORK/service.log" 2>&1 &
    SERVICE_PID=$!
    wait_for "the service" curl -sf "$URL/q/health/ready" -o /dev/null
}

wait_for() {
    local what=$1
    shift
    for _ in $(seq 300); do
        if "$@"; then
            return
        fi
        sleep 0.5
    done
    fail "$what does not start; see the logs in $WORK"
}

stop_everything() {
    [ -z "${SERVICE_PID:-}" ] || kill "$SERVICE_PID" 2> /dev/null && wait "$SERVICE_PID" 2> /dev/null
    [ -z "${ISSUER_PID:-}" ] || kill "$ISSUER_PID" 2> /dev/null
    [ -z "${DATABASE_STARTED:-}" ] || as_database_user "$PG_BIN/pg_ctl" -D "$WORK/pg" -m immediate stop > /dev/null
    [ -n "${BENCH_KEEP:-}" ] || rm -rf "$WORK"
}

# The last token of an organisation: the directorate has one as an agency before that.
token_of() {
    awk -v organisation="$1" '$1 == organisation { token = $2 } END { print token }' "$WORK/tokens"
}

# ---------------------------------------------------------------- Arithmetic and the table

# The median of the numbers on stdin, one a line; "-" where there are none.
median() {
    sort -n | awk 'NF { value[++n] = $1 } END { print n ? (n % 2 ? value[(n + 1) / 2] : (value[n / 2] + value[n / 2 + 1]) / 2) : "-" }'
}

# One row of the table: what, ours, theirs, ratio of ours to theirs, target, note.
row() {
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "$5" "$6" >> "$WORK/table"
}

ratio() {
    awk -v one="$1" -v other="$2" 'BEGIN { if (one + 0 == 0 || other + 0 == 0) print "-"; else printf "%.2f\n", one / other }'
}

print_table() {
    {
        printf 'what\tservice\tcompared with\tratio\ttarget\tnote\n'
        cat "$WORK/table"
    } | awk -F '\t' '
        { for (i = 1; i <= 6; i++) { cell[NR, i] = $i; if (length($i) > width[i]) width[i] = length($i) } }
        END { for (r = 1; r <= NR; r++) { line = "|"
                for (i = 1; i <= 6; i++) line = line sprintf(" %-" width[i] "s |", cell[r, i])
                print line
                if (r == 1) { line = "|"
                    for (i = 1; i <= 6; i++) { dash = sprintf("%" width[i] + 2 "s", ""); gsub(/ /, "-", dash); line = line dash "|" }
                    print line } } }'
}
