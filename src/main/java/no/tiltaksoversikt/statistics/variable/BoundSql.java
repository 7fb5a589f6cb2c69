package no.tiltaksoversikt.statistics.variable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as SQL and the values of their places, for what counts measures and for what lists them. Text comes from {@link Variable} alone; whatever a caller has written
 * is a value. Conditions must be asked for in the order in which they stand in the statement.
 */
public final class BoundSql {

    private record Codes(String type, List<String> codes) {}

    private final List<Object> values = new ArrayList<>();

    /** The table or tables of the selected measures; the participant is joined only where it is looked at. */
    public static String tables(boolean withParticipant) {
        return withParticipant
                ? "measure m join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number"
                : "measure m";
    }

    /** A criterion holds. */
    public String condition(Criterion criterion) {
        var test = test(criterion.variable(), criterion.codes());
        // No answer makes the test unknown, which is not true.
        return criterion.negated() ? "(" + test + ") is not true" : test;
    }

    /** One code is compared as a value of its own: going through an array takes several times as long. */
    private String test(Variable variable, List<String> codes) {
        var isFlag = variable.storage() == Variable.Storage.FLAG;
        if (codes.size() == 1 && !variable.isMultiple()) {
            var code = codes.get(0);
            values.add(isFlag ? (Object) Boolean.valueOf(code) : code);
            return variable.expression() + " = ?";
        }
        values.add(new Codes(isFlag ? "boolean" : "text", codes));
        return variable.expression() + (variable.isMultiple() ? " && ?" : " = any(?)");
    }

    /** A place for a value. */
    public String place(Object value) {
        values.add(value);
        return "?";
    }

    /** A place for an array of texts. */
    public String places(List<String> texts) {
        values.add(new Codes("text", texts));
        return "?";
    }

    public PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        var index = 1;
        for (var value : values) {
            if (value instanceof Codes codes) {
                statement.setArray(
                        index++,
                        connection.createArrayOf(codes.type(), codes.codes().toArray()));
            } else {
                statement.setObject(index++, value);
            }
        }
        return statement;
    }
}
