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

    /** One criterion holds. */
    String one(Criterion criterion) {
        var test = test(criterion.variable(), criterion.codes());
        // Without an answer the test is null, which is not true.
        return criterion.negated() ? "(" + test + ") is not true" : test;
    }

    /** PostgreSQL compares one code several times faster outside an array. */
    private String test(Variable variable, List<String> codes) {
        var isFlag = variable.storage() == Variable.Storage.FLAG;
        if (codes.size() == 1 && !variable.isMultiple()) {
            var code = codes.get(0);
            return variable.expression() + " = " + parameter(isFlag ? (Object) Boolean.valueOf(code) : code);
        }
        var place = isFlag
                ? parameter(new Codes(
                        Boolean.class, codes.stream().map(Boolean::valueOf).toList()))
                : arrayParameter(codes);
        return variable.expression() + (variable.isMultiple() ? " && " + place : " = any(" + place + ")");
    }

    /** The name of a new parameter with this value. */
    String parameter(Object value) {
        values.add(value);
        return ":" + PARAMETER + (values.size() - 1);
    }

    /** The name of a new parameter with an array of texts. */
    String arrayParameter(List<String> texts) {
        return parameter(new Codes(String.class, texts));
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
