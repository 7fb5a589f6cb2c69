package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Conditions on measures as SQL with named parameters. Only {@link Variable} contributes SQL; callers' values are always
 * parameters.
 */
final class ConditionSql {

    private static final String PARAMETER = "value";

    private record Codes(Class<?> type, List<?> codes) {}

    private final List<Object> values = new ArrayList<>();

    /** The tables of the selected measures. The participant is joined only if needed. */
    static String tables(boolean withParticipant) {
        return withParticipant
                ? "measure m join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number"
                : "measure m";
    }

    /** All criteria hold. */
    String all(List<Criterion> criteria) {
        return criteria.isEmpty() ? "true" : criteria.stream().map(this::one).collect(Collectors.joining(" and "));
    }

    private String one(Criterion criterion) {
        var test = test(criterion.variable(), criterion.codes());
        // Without an answer the test is null, which is not true.
        return criterion.negated() ? "(" + test + ") is not true" : test;
    }

    /** PostgreSQL compares one code several times faster outside an array. */
    private String test(Variable variable, List<String> codes) {
        var isFlag = variable.storage() == Variable.Storage.FLAG;
        var values = codes.stream()
                .map(code -> isFlag ? (Object) Boolean.valueOf(code) : code)
                .toList();
        if (values.size() == 1 && !variable.isMultiple()) {
            return variable.expression() + " = " + parameter(values.get(0));
        }
        var array = parameter(new Codes(isFlag ? Boolean.class : String.class, values));
        return variable.expression() + (variable.isMultiple() ? " && " + array : " = any(" + array + ")");
    }

    /** The name of a new parameter with this value. */
    String parameter(Object value) {
        values.add(value);
        return ":" + PARAMETER + (values.size() - 1);
    }

    /** Binds all parameters. */
    <S extends SqlStatement<S>> S bindTo(S statement) {
        for (var i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Codes array) {
                statement.bindArray(PARAMETER + i, array.type(), array.codes());
            } else {
                statement.bind(PARAMETER + i, values.get(i));
            }
        }
        return statement;
    }
}
