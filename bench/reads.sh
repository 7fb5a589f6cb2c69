# The read side: figures against a bare endpoint, cross-tabs against SQL, search, exports.

# Year by number of measures and state; filled on first use.
declare -A OPEN_YEAR=([432]=2041 [100000]=2043 [1000000]=2045)
declare -A FROZEN_YEAR=([432]=2042 [100000]=2044 [1000000]=2046)

fill() {
    [ -z "$(sql -c "select 1 from edition where year = $1")" ] || return 0
    say "filling $1 with $2 measures ($3)"
    psql -q -X -v year="$1" -v measures="$2" -v state="$3" -f "$BENCH/load.sql" || fail "the loader failed"
}

fill_both() {
    fill "${OPEN_YEAR[$1]}" "$1" OPEN
    fill "${FROZEN_YEAR[$1]}" "$1" PUBLISHED
}

status_of() {
    curl -s -o /dev/null -w '%{http_code}' "$@"
}

# Requests a second, p50 and p99 in ms, and what was not 2xx or 3xx.
load() {
    wrk -t2 -c"$CLIENTS" -d"$1s" --latency "${HEADERS[@]}" -s "$BENCH/get.lua" "$2" -- "${3:-}" | sed -n 's/^RESULT //p'
}
HEADERS=()

part_figures() {
    fill_both 432
    local year figure bare tag
    for year in "${OPEN_YEAR[432]}" "${FROZEN_YEAR[432]}"; do
        figure=$URL/v1/editions/$year/figures/5
        # A frozen state is kept for good where its revision is named.
        [ "$year" = "${OPEN_YEAR[432]}" ] || figure="$figure?revision=1"
        bare=$URL/bench/bare
        if [ "$(status_of "$bare")" != 200 ]; then
            row "figure, $year" "-" "no bare endpoint" "-" "≥ 0.75" "build with -Pbench"
            return
        fi
        tag=$(curl -s -D - -o /dev/null "$figure" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
        say "figure of $year: warming 3 × $WARM s"
        load "$WARM" "$bare" > /dev/null
        load "$WARM" "$figure" > /dev/null
        load "$WARM" "$figure" "$tag" > /dev/null
        : > "$WORK/figures"
        for round in $(seq "$ROUNDS"); do
            echo "$(load "$SECONDS_EACH" "$bare") $(load "$SECONDS_EACH" "$figure") $(load "$SECONDS_EACH" "$figure" "$tag")" \
                >> "$WORK/figures"
        done
        local base warm again
        base=$(cut -d' ' -f1 "$WORK/figures" | median)
        warm=$(cut -d' ' -f5 "$WORK/figures" | median)
        again=$(cut -d' ' -f9 "$WORK/figures" | median)
        row "figure warm (200), edition $year" "$warm/s" "bare JSON: $base/s" "$(ratio "$warm" "$base")" "≥ 0.75" \
            "p50 $(cut -d' ' -f6 "$WORK/figures" | median) ms, p99 $(cut -d' ' -f7 "$WORK/figures" | median) ms"
        row "figure revalidated (304), edition $year" "$again/s" "bare JSON: $base/s" "$(ratio "$again" "$base")" "≥ 0.75" \
            "p50 $(cut -d' ' -f10 "$WORK/figures" | median) ms, p99 $(cut -d' ' -f11 "$WORK/figures" | median) ms"
    done
}

# Pages of the reference edition, kept and compressed, as browsers ask for them.
part_pages() {
    local bare=$URL/bench/bare page ours theirs bytes HEADERS=(-H "Accept-Encoding: gzip")
    if [ "$(status_of "$bare")" != 200 ]; then
        row "pages" "-" "no bare endpoint" "-" "≥ 0.50" "build with -Pbench"
        return
    fi
    load "$WARM" "$bare" > /dev/null
    for page in /nb /nb/2019 /nb/2019/figures/5 /nb/2019/measures?q=skjema /nb/2019/report; do
        say "page $page: warming for $WARM s"
        load "$WARM" "$URL$page" > /dev/null
        : > "$WORK/pages"
        for round in $(seq "$ROUNDS"); do
            echo "$(load "$SECONDS_EACH" "$bare") $(load "$SECONDS_EACH" "$URL$page")" >> "$WORK/pages"
        done
        theirs=$(cut -d' ' -f1 "$WORK/pages" | median)
        ours=$(cut -d' ' -f5 "$WORK/pages" | median)
        bytes=$(curl -s -o /dev/null -w '%{size_download}' "${HEADERS[@]}" "$URL$page")
        row "page $page" "$ours/s" "bare JSON: $theirs/s" "$(ratio "$ours" "$theirs")" "≥ 0.50" \
            "$bytes bytes, p50 $(cut -d' ' -f6 "$WORK/pages" | median) ms, p99 $(cut -d' ' -f7 "$WORK/pages" | median) ms, refused $(cut -d' ' -f8 "$WORK/pages" | sort -n | tail -1)"
    done
}

# Milliseconds of each question over HTTP, one connection, in order.
ask_service() {
    cut -f1 "$2" | sed "s#.*#url = \"$URL/v1/editions/$1/statistics?&\"\noutput = /dev/null#" > "$WORK/urls"
    curl -s -g -K "$WORK/urls" -w '%{http_code} %{time_total}\n' | awk '{ print ($1 == 200 ? $2 * 1000 : "refused") }'
}

# Milliseconds of each question as SQL, prepared, one connection, in order.
ask_database() {
    {
        echo '\o /dev/null'
        cut -f"$3" "$2" | sed "s/YEAR/$1/g" | awk '{ print "prepare q as " $0 ";\n\\timing on\nexecute q;\n\\timing off\ndeallocate q;" }'
    } | psql -q -X | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
}

part_cross_tabs() {
    local size year state
    for size in $SIZES; do
        [ "$size" != 432 ] || continue
        fill_both "$size"
        for state in OPEN FROZEN; do
            year=${OPEN_YEAR[$size]}
            [ "$state" = OPEN ] || year=${FROZEN_YEAR[$size]}
            cross_tabs "$year" "$size" "$state"
        done
    done
}

# Every question is new, so that no cache of responses knows it; the answer in SQL is the faster of two ways.
cross_tabs() {
    local target="≥ 1.00" ends seed=1
    [ "$3" = OPEN ] || target="≥ 5.00"
    say "cross-tabs of $1 ($2 measures, $3): warming for $WARM s"
    ends=$((SECONDS + WARM))
    while [ "$SECONDS" -lt "$ends" ]; do
        java "$BENCH/CrossTabs.java" 20 "$1$seed" > "$WORK/questions"
        ask_service "$1" "$WORK/questions" > /dev/null
        seed=$((seed + 1))
    done
    : > "$WORK/crosstabs"
    for round in $(seq "$ROUNDS"); do
        java "$BENCH/CrossTabs.java" 20 "9$1$round" > "$WORK/questions"
        # One after another: side by side they would share the processors.
        ask_service "$1" "$WORK/questions" > "$WORK/ours"
        ask_database "$1" "$WORK/questions" 2 > "$WORK/straight"
        ask_database "$1" "$WORK/questions" 3 > "$WORK/grouped"
        paste -d' ' "$WORK/ours" "$WORK/straight" "$WORK/grouped" >> "$WORK/crosstabs"
    done
    local ours theirs
    ours=$(cut -d' ' -f1 "$WORK/crosstabs" | grep -v refused | median)
    theirs=$(awk '{ print ($2 < $3 ? $2 : $3) }' "$WORK/crosstabs" | median)
    row "cross-tab, $2 measures, $3" "$ours ms" "SQL: $theirs ms" "$(ratio "$theirs" "$ours")" "$target" \
        "median of ratios $(awk '$1 != "refused" { t = $2 < $3 ? $2 : $3; print t / $1 }' "$WORK/crosstabs" | median), p99 $(cut -d' ' -f1 "$WORK/crosstabs" | sort -n | awk '{ v[NR] = $1 } END { print v[int(NR * 0.99 + 0.99)] }') ms, refused $(grep -c refused "$WORK/crosstabs")"
}

part_search() {
    local size year query path
    for size in $SIZES; do
        fill_both "$size"
        for year in "${OPEN_YEAR[$size]}" "${FROZEN_YEAR[$size]}"; do
            for query in 'q=saksbehandling' 'q=narhval' 'q=digital%20post&phase=PLANNING'; do
                search "$size" "$year" "$query"
            done
        done
    done
}

search() {
    local path="$URL/v1/editions/$2/measures?$3" what="search $3, $1 measures, ${2}" found new
    if [ "$(status_of "$path")" != 200 ]; then
        row "$what" "-" "" "-" "" "the endpoint answers $(status_of "$path")"
        return
    fi
    load "$WARM" "$path" anew > /dev/null
    # Another page size is a question that no cache has heard.
    new=$(for page_size in $(seq 20 39); do
        curl -s -o /dev/null -w "%{time_total}\n" "$path&size=$page_size"
    done | awk "{ print \$1 * 1000 }" | median)
    found=$(load "$SECONDS_EACH" "$path" anew)
    row "$what" "$new ms" "" "-" "≤ 250 ms" \
        "one at a time; new ones from $CLIENTS clients: $(cut -d' ' -f1 <<< "$found")/s, p50 $(cut -d" " -f2 <<< "$found") ms, p99 $(cut -d" " -f3 <<< "$found") ms; peak RSS so far $(peak_memory)"
}

peak_memory() {
    awk '/VmHWM/ { printf "%.0f MB", $2 / 1024 }' "/proc/$SERVICE_PID/status"
}

# The list of findings: computed after an answer has changed, and kept.
part_findings() {
    local size year list computed kept
    for size in $SIZES; do
        [ "$size" -le 100000 ] || continue
        fill_both "$size"
        year=${OPEN_YEAR[$size]}
        list=(-H "Authorization: Bearer $(token_of 991825827)" "$URL/v1/editions/$year/findings?size=50")
        [ "$(status_of "${list[@]}")" = 200 ] || fail "the findings of $year answer $(curl -s "${list[@]}")"
        : > "$WORK/computed"
        : > "$WORK/kept"
        for round in $(seq "$((2 * ROUNDS))"); do
            # A measure more or less is another state of the edition.
            sql -c "delete from measure where ctid = (select ctid from measure where edition_year = $year limit 1)" > /dev/null
            curl -s -o /dev/null -w '%{time_total}\n' "${list[@]}" >> "$WORK/computed"
            curl -s -o /dev/null -w '%{time_total}\n' "${list[@]}" >> "$WORK/kept"
        done
        computed=$(awk '{ print $1 * 1000 }' "$WORK/computed" | median)
        kept=$(awk '{ print $1 * 1000 }' "$WORK/kept" | median)
        row "findings, $size measures" "$computed ms" "" "-" "≤ 1000 ms" "the same list again: $kept ms"
    done
}

# What is over all editions, where there are more and more of them.
part_editions() {
    local number path request year=2050
    for number in 1 10 50; do
        while [ "$year" -lt $((2050 + number)) ]; do
            fill "$year" 432 PUBLISHED
            year=$((year + 1))
        done
        for path in /v1/editions '/v1/measures?q=arkiv' /v1/catalog /nb; do
            # With a token, so that no kept answer is sent.
            request=(-H "Authorization: Bearer $(token_of 991825827)" "$URL$path")
            [ "$(status_of "${request[@]}")" = 200 ] || fail "$path answers $(curl -s "${request[@]}")"
            for _ in $(seq "$((4 * ROUNDS))"); do
                curl -s -o /dev/null -w '%{time_total}\n' "${request[@]}"
            done | awk '{ print $1 * 1000 }' > "$WORK/editions"
            row "$path, $number more editions of 432" "$(median < "$WORK/editions") ms" "" "-" "" "peak RSS so far $(peak_memory)"
        done
    done
}

part_exports() {
    local size year format path
    for size in $SIZES; do
        fill_both "$size"
        year=${OPEN_YEAR[$size]}
        for format in csv ndjson json xlsx parquet; do
            path=$URL/v1/editions/$year/exports/measures.$format
            local first
            first=$(curl -s -o /dev/null -w "%{http_code} %{time_total}" "$path")
            if [ "${first%% *}" != 200 ]; then
                row "export $format, $size measures" "-" "" "-" "" "the endpoint answers ${first%% *}"
                continue
            fi
            for _ in $(seq "$ROUNDS"); do
                curl -s -o /dev/null -w '%{time_total} %{size_download}\n' "$path"
            done > "$WORK/exports"
            local time bytes rows
            time=$(cut -d' ' -f1 "$WORK/exports" | median)
            bytes=$(cut -d' ' -f2 "$WORK/exports" | median)
            rows=$(sql -c "select count(*) from measure where edition_year = $year and publishable")
            row "export $format, $size measures" \
                "$(awk -v r="$rows" -v t="${first##* }" 'BEGIN { printf "%.0f rows/s", r / t }')" "" "-" "" \
                "made: $(awk -v b="$bytes" -v t="${first##* }" 'BEGIN { printf "%.1f MB/s", b / t / 1e6 }'), kept: $(awk -v b="$bytes" -v t="$time" 'BEGIN { printf "%.1f MB/s", b / t / 1e6 }'), peak RSS so far $(peak_memory)"
        done
    done
}
