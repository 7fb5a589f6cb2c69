package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * ConditionSql on measures as SQL with named parameters. The text comes from {@link Variable} alone; what a caller has written is
 * always a parameter.
 */
final class ConditionSql {

    private static final String PARAMETER = "value";

    private record Codes(Class<?> type, List<?> codes) {}

    private final List<Object> values = new ArrayList<>();

    /** The table or tables of the selected measures; the participant is joined only where it is needed. */
    static String tables(boolean withParticipant) {
        return withParticipant
                ? "measure m join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number"
                : "measure m";
    }

    /** Every criterion holds. */
    String all(List<Criterion> criteria) {
        return criteria.isEmpty() ? "true" : criteria.stream().map(this::one).collect(Collectors.joining(" and "));
    }

    /** A criterion holds. */
    String one(Criterion criterion) {
        var test = test(criterion.variable(), criterion.codes());
        // No answer makes the test unknown, which is not true.
        return criterion.negated() ? "(" + test + ") is not true" : test;
    }

    /** PostgreSQL compares one code several times faster outside an array. */
    private String test(Variable variable, List<String> codes) {
        var isFlag = variable.storage() == Variable.Storage.FLAG;
        if (codes.size() == 1 && !variable.isMultiple()) {
            var code = codes.get(0);
            return variable.expression() + " = " + place(isFlag ? (Object) Boolean.valueOf(code) : code);
        }
        var place = isFlag
                ? place(new Codes(
                        Boolean.class, codes.stream().map(Boolean::valueOf).toList()))
                : places(codes);
        return variable.expression() + (variable.isMultiple() ? " && " + place : " = any(" + place + ")");
    }

    /** The parameter that stands for a value. */
    String place(Object value) {
        values.add(value);
        return ":" + PARAMETER + (values.size() - 1);
    }

    /** The parameter that stands for an array of texts. */
    String places(List<String> texts) {
        return place(new Codes(String.class, texts));
    }

    /** Binds every parameter that was placed. */
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
