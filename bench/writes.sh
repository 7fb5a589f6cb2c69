# The write side: one measure at a time against pgbench, and a whole answer against COPY.

WRITE_YEAR=2051

# An open edition of 2019's questions with 2019's participants.
open_edition() {
    sql -v year="$1" << 'SQL'
insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)
values (:year, '2019', date '2020-01-01', date '2099-12-31', 'PUBLIC', 'OPEN', 1) on conflict do nothing;
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
