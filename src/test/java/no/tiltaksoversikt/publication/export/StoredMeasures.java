package no.tiltaksoversikt.publication.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Measures stored behind the service's back, so that rows have what no rule would let through as well. */
final class StoredMeasures {

    private static final List<String> TEXTS = List.of(
            "Æ, ø og å",
            "\"sitat\"",
            "linje\nskift\r\nog \r mer",
            "=cmd|' /C calc'!A0",
            "+47",
            "-1",
            "@SUM(A1)",
            "'=1",
            "＝1+1",
            "a;b,c\td",
            " mellomrom ",
            "\uD83D\uDE00 漢字",
            "\\|",
            "_x0041_",
            "<b>&amp;</b>",
            "null",
            "",
            "1e5");
    private static final String TEXT = "text";
    private static final String LIST = "list";
    private static final String CODE = "code";

    /** By column: what may stand in it. */
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("deliverable", TEXT),
            Map.entry("comments", TEXT),
            Map.entry("expected_effects_other", TEXT),
            Map.entry("beneficiaries_other", TEXT),
            Map.entry("technologies_other", TEXT),
            Map.entry("tags", LIST),
            Map.entry("expected_effects", "codes:EFFICIENCY,NEW_SERVICES,OTHER"),
            Map.entry("beneficiaries", "codes:CITIZENS,EMPLOYEES"),
            Map.entry("technologies", "codes:AI,CLOUD,IOT"),
            Map.entry("total_cost", "amount"),
            Map.entry("current_year_budget", "amount"),
            Map.entry("financing", CODE + ":YES,NO,PARTIAL"),
            Map.entry("phase", CODE + ":IDEA,PLANNING,OPERATION"),
            Map.entry("involves_others", CODE + ":YES,NO"),
            Map.entry("involved_parties", CODE + ":OTHER_LEVELS,OTHER"),
            Map.entry("ks_dialogue", CODE + ":YES,NO"),
            Map.entry("main_purpose", CODE + ":SECURITY"),
            Map.entry("develops_shared", CODE + ":YES,UNSURE"),
            Map.entry("reuses_shared", CODE + ":NO"),
            Map.entry("innovation", CODE + ":LOW,HIGH"),
            Map.entry("cost_class", CODE + ":OVER_100M,UNDER_10M")));

    private final Random random;

    StoredMeasures(long seed) {
        random = new Random(seed);
    }

    /** Stores measures of an agency; every third is exempt, and says so in every text. */
    void store(DataSource database, int year, String orgNumber, int count) throws SQLException {
        var columns = List.copyOf(COLUMNS.keySet());
        var sql =
                "insert into measure (id, edition_year, org_number, reference, position, lineage_id, late, received_at,"
                        + " content_hash, name_key, contact_email, publishable, exemption_basis, cross_cutting, municipal, internal, "
                        + String.join(", ", columns) + ") values ("
                        + IntStream.range(0, 16 + columns.size())
                                .mapToObj(column -> "?")
                                .collect(Collectors.joining(", "))
                        + ")";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            for (var number = 0; number < count; number++) {
                bind(connection, insert, columns, year, orgNumber, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(
            Connection connection,
            PreparedStatement insert,
            List<String> columns,
            int year,
            String orgNumber,
            int number)
            throws SQLException {
        var isExempt = number % 3 == 2;
        var values = new ArrayList<>();
        values.add(UUID.randomUUID());
        values.add(year);
        values.add(orgNumber);
        values.add("R/" + number);
        values.add(number);
        values.add(UUID.randomUUID());
        values.add(random.nextBoolean());
        values.add(Timestamp.from(Instant.EPOCH));
        values.add("hash");
        values.add("key");
        values.add("hemmelig@etaten.no");
        values.add(!isExempt);
        values.add(isExempt ? "hemmelig hjemmel" : null);
        values.add(random.nextBoolean());
        values.add(random.nextBoolean());
        values.add(random.nextBoolean());
        for (var column : columns) {
            values.add(isExempt && COLUMNS.get(column).equals(TEXT) ? "hemmelig" : value(connection, column));
        }
        for (var index = 0; index < values.size(); index++) {
            insert.setObject(index + 1, values.get(index));
        }
    }

    private Object value(Connection connection, String column) throws SQLException {
        if (!column.equals("name") && random.nextInt(5) == 0) {
            return null;
        }
        var kind = COLUMNS.get(column).split(":");
        return switch (kind[0]) {
            case TEXT -> any(TEXTS);
            case LIST -> connection.createArrayOf("text", some(TEXTS));
            case "codes" -> connection.createArrayOf("text", some(List.of(kind[1].split(","))));
            case CODE -> any(List.of(kind[1].split(",")));
            default -> random.nextInt(3) == 0 ? 100_000_000_000L : (Object) (long) random.nextInt(1_000_000_000);
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Object[] some(List<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty() && random.nextInt(3) == 0)
                .toArray();
    }

    /** What the export must hold of an edition, read with plain queries: per measure the values by column name. */
    static List<Map<String, Object>> expected(DataSource database, int year) throws SQLException {
        var found = new ArrayList<Map<String, Object>>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select * from measure where edition_year = ? and publishable order by org_number, position")) {
            select.setInt(1, year);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.put(camelCase(rows.getMetaData().getColumnName(column)), plain(rows.getObject(column)));
                    }
                    found.add(row);
                }
            }
        }
        return found;
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof java.sql.Array array) {
            return List.of((Object[]) array.getArray());
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof UUID id ? id.toString() : value;
    }

    private static String camelCase(String column) {
        var words = column.split("_");
        return words[0]
                + IntStream.range(1, words.length)
                        .mapToObj(word -> words[word].substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + words[word].substring(1))
                        .collect(Collectors.joining());
    }
}
