# What the tests in this folder share; they source it after setting PORT (and PG_BIN, where they run PostgreSQL's own server).

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
TEST_NAME=$(basename "$0")
WORK=$(mktemp -d)
AGENCY=974760673
DIRECTORATE=991825827

fail() {
    echo "$TEST_NAME: $*" >&2
    tail -n 5 "$WORK"/*.log >&2 || true
    exit 1
}

# wait_for WHAT COMMAND...: until the command succeeds, for five minutes at most.
wait_for() {
    local what=$1
    shift
    for _ in $(seq 600); do
        if "$@" > /dev/null 2>&1; then return; fi
        sleep 0.5
    done
    fail "$what does not come"
}

as_database_user() {
    if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c 'cd / && "$@"' -- bash "$@"; else "$@"; fi
}

# start_postgres FOLDER PORT: a server with its data in a folder of WORK.
start_postgres() {
    as_database_user "$PG_BIN/pg_ctl" -D "$WORK/$1" -w -l "$WORK/$1.log" \
        -o "-p $2 -k $WORK -c listen_addresses=127.0.0.1" start > /dev/null || fail "PostgreSQL in $1 does not start"
}

# start_issuer PORT ORGANISATION...: issues a token for each of them and for the directorate.
start_issuer() {
    local port=$1
    shift
    printf '%s\n' "$@" > "$WORK/organisations"
    java bench/Issuer.java "$port" "$WORK/organisations" "$WORK/tokens" > "$WORK/issuer.log" 2>&1 &
    ISSUER=$!
}

token() {
    wait_for "the issuer" test -f "$WORK/tokens"
    awk -v organisation="$1" '$1 == organisation { print $2 }' "$WORK/tokens"
}

stop_service() {
    [ -z "${SERVICE:-}" ] || { kill "$SERVICE" && wait "$SERVICE"; } 2> /dev/null || true
    SERVICE=
}

# measure REFERENCE NAME [PUBLISHABLE [MORE]]: a measure as JSON.
measure() {
    echo "{\"reference\":\"$1\",\"name\":\"$2\",\"contactEmail\":\"post@etat.example\",\"publishable\":${3:-true},\"financing\":\"YES\",
\"totalCost\":20000000,\"phase\":\"CONCEPT\",\"involvesOthers\":\"NO\",\"deliverable\":\"En løsning\",\"expectedEffects\":[\"EFFICIENCY\"],
\"beneficiaries\":[\"EMPLOYEES\"],\"developsShared\":\"NO\",\"reusesShared\":\"NO\",\"technologies\":[\"CLOUD\"],\"tags\":[\"Sky\",\"arkiv\"]
${4:-}}"
}
