# The write side: one measure at a time against pgbench, and a whole answer against COPY.

WRITE_YEAR=2051

# An open edition of 2019's questions with 2019's participants.
open_edition() {
    sql -v year="$1" << 'SQL'
insert into edition (year, questionnaire, opens_on, deadline, figure_basis, visible_from, state, revision)
values (:year, '2019', date '2020-01-01', date '2099-12-31', 'PUBLIC', 'OPEN', 'OPEN', 1) on conflict do nothing;
insert into participant (edition_year, org_number, ministry_code, skate)
select :year, org_number, ministry_code, skate from participant where edition_year = 2019 on conflict do nothing;
SQL
}

forget_answers() {
    sql -v year="$1" << 'SQL'
delete from measure where edition_year = :year;
delete from acknowledgement where edition_year = :year;
delete from submission where edition_year = :year;
delete from submission_receipt where edition_year = :year;
vacuum (analyze) measure, submission, submission_receipt;
checkpoint;
SQL
}

put_measures() {
    wrk -t2 -c"$CLIENTS" -d"$1s" --latency -s "$BENCH/put-measure.lua" "$URL" -- "$WORK/tokens" "$WRITE_YEAR" "$2" \
        | sed -n 's/^RESULT //p'
}

insert_measures() {
    local organisations agencies
    organisations="array[$(sed "s/.*/'&'/" "$WORK/organisations" | paste -sd,)]"
    agencies=$(wc -l < "$WORK/organisations")
    sed "s/:organisations/$organisations/; s/:agencies/$agencies/; s/:year/$WRITE_YEAR/" "$BENCH/insert-measure.sql" \
        > "$WORK/insert.sql"
    pgbench -n -M prepared -c "$CLIENTS" -j 2 -T "$1" -f "$WORK/insert.sql" 2> /dev/null \
        | sed -n 's/^tps = \([0-9.]*\).*/\1/p; s/^latency average = \(.*\) ms/\1/p' | paste -sd' '
}

part_one_measure() {
    open_edition "$WRITE_YEAR"
    say "one-measure PUT: warming for $WARM s"
    put_measures "$WARM" warm > /dev/null
    : > "$WORK/one"
    for round in $(seq "$ROUNDS"); do
        forget_answers "$WRITE_YEAR"
        local ours theirs
        ours=$(put_measures "$SECONDS_EACH" "r$round")
        forget_answers "$WRITE_YEAR"
        theirs=$(insert_measures "$SECONDS_EACH")
        say "round $round: PUT/s p50 p99 errors $ours | pgbench latency tps $theirs"
        echo "$ours $theirs" >> "$WORK/one"
    done
    local ours theirs
    ours=$(cut -d' ' -f1 "$WORK/one" | median)
    theirs=$(cut -d' ' -f6 "$WORK/one" | median)
    row "one-measure PUT, $CLIENTS clients" "$ours/s" "pgbench insert: $theirs/s" "$(ratio "$ours" "$theirs")" "≥ 0.40" \
        "p50 $(cut -d' ' -f2 "$WORK/one" | median) ms, p99 $(cut -d' ' -f3 "$WORK/one" | median) ms, refused $(awk '{ n += $4 } END { print n }' "$WORK/one")"
}

# ---------------------------------------------------------------- A whole answer

WHOLE_YEAR=2052
WHOLE_SIZE=1000

# 1000 different measures without a finding, of the length that measures have.
whole_answer() {
    awk -v size="$WHOLE_SIZE" 'BEGIN {
        split("IDEA CONCEPT PLANNING IMPLEMENTATION", phase, " "); split("YES NO PARTIAL", financing, " ")
        printf "{\"measures\":["
        for (i = 1; i <= size; i++) {
            printf "%s{\"reference\":\"R-%d\",\"name\":\"Ny løsning for søknader av type %d\",\"contactEmail\":\"post@example.com\"", (i > 1 ? "," : ""), i, i
            printf ",\"publishable\":true,\"financing\":\"%s\",\"totalCost\":%d,\"currentYearBudget\":%d", financing[i % 3 + 1 == 2 && i % 4 == 3 ? 1 : i % 3 + 1], 2000000 + i * 100000, 1000000 + i * 1000
            printf ",\"phase\":\"%s\",\"involvesOthers\":\"YES\",\"involvedParties\":\"OTHER_STATE_SECTORS\"", phase[i % 4 + 1]
            printf ",\"deliverable\":\"En felles løsning for å søke om tilskudd nummer %d, med svar i den digitale postkassen og gjenbruk av opplysninger som staten allerede har, slik at ingen må gi dem to ganger.\"", i
            printf ",\"tags\":[\"søknad\",\"tilskudd\"],\"expectedEffects\":[\"SERVICE_QUALITY\",\"EFFICIENCY\"],\"beneficiaries\":[\"CITIZENS\",\"EMPLOYEES\"]"
            printf ",\"developsShared\":\"YES\",\"reusesShared\":\"NO\",\"technologies\":[\"CLOUD\",\"AI\"],\"innovation\":\"MEDIUM\",\"comments\":\"Avhenger av at registeret er på plass i løpet av året.\"}"
        }
        printf "]}" }' > "$WORK/whole.json"
}

# Milliseconds of one PUT that stores everything anew; "refused" where it is not taken.
put_whole() {
    curl -s -o "$WORK/answer.json" -w '%{http_code} %{time_total}\n' -X PUT -H "Authorization: Bearer $2" \
        -H 'Content-Type: application/json' --data-binary @"$WORK/whole.json" \
        "$URL/v1/editions/$WHOLE_YEAR/submissions/$1" | awk '{ print ($1 == 201 ? $2 * 1000 : "refused") }'
}

forget_agency() {
    sql -c "delete from measure where edition_year = $WHOLE_YEAR and org_number = '$1'" \
        -c "delete from submission where edition_year = $WHOLE_YEAR and org_number = '$1'" \
        -c "delete from submission_receipt where edition_year = $WHOLE_YEAR and org_number = '$1'"
}

# Milliseconds of COPY of the rows that the PUT has just stored.
copy_whole() {
    local columns
    columns=$(sql -c "select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns
        where table_schema = 'public' and table_name = 'measure' and is_generated = 'NEVER'")
    sql -c "\\copy (select $columns from measure where edition_year = $WHOLE_YEAR and org_number = '$1') to '$WORK/rows'"
    forget_agency "$1"
    psql -X -q -c '\timing on' -c "\\copy measure ($columns) from '$WORK/rows'" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
}

part_whole_answer() {
    open_edition "$WHOLE_YEAR"
    whole_answer
    local organisation token ends
    organisation=$(head -1 "$WORK/organisations")
    token=$(token_of "$organisation")
    say "whole-answer PUT: warming for $WARM s"
    ends=$((SECONDS + WARM))
    while [ "$SECONDS" -lt "$ends" ]; do
        if [ "$(put_whole "$organisation" "$token")" = refused ]; then
            head -c 600 "$WORK/answer.json" >&2
            row "whole answer of $WHOLE_SIZE" "refused" "" "-" "≥ 0.60" "see above"
            return
        fi
        forget_agency "$organisation"
    done
    : > "$WORK/whole"
    for round in $(seq $((ROUNDS * 4))); do
        sql -c 'vacuum measure'
        local ours theirs
        ours=$(put_whole "$organisation" "$token")
        theirs=$(copy_whole "$organisation")
        forget_agency "$organisation"
        echo "$ours $theirs" >> "$WORK/whole"
    done
    local ours theirs
    ours=$(cut -d' ' -f1 "$WORK/whole" | median)
    theirs=$(cut -d' ' -f2 "$WORK/whole" | median)
    row "whole answer of $WHOLE_SIZE" "$(awk -v n=$WHOLE_SIZE -v t="$ours" 'BEGIN { printf "%.0f", n / t * 1000 }') rows/s ($ours ms)" \
        "COPY: $(awk -v n=$WHOLE_SIZE -v t="$theirs" 'BEGIN { printf "%.0f", n / t * 1000 }') rows/s ($theirs ms)" \
        "$(ratio "$theirs" "$ours")" "≥ 0.60" ""
}
