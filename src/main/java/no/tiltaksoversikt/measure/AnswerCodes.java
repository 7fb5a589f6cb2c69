package no.tiltaksoversikt.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** The codes of each field, by name. */
public final class AnswerCodes {

    private static final Map<AnswerField, Map<String, Enum<?>>> BY_FIELD = new EnumMap<>(AnswerField.class);

    static {
        put(AnswerField.FINANCING, Code.Financing.values());
        put(AnswerField.PHASE, Code.Phase.values());
        put(AnswerField.INVOLVES_OTHERS, Code.InvolvesOthers.values());
        put(AnswerField.INVOLVED_PARTIES, Code.InvolvedParties.values());
        put(AnswerField.KS_DIALOGUE, Code.KsDialogue.values());
        put(AnswerField.MAIN_PURPOSE, Code.MainPurpose.values());
        put(AnswerField.EXPECTED_EFFECTS, Code.ExpectedEffect.values());
        put(AnswerField.BENEFICIARIES, Code.Beneficiary.values());
        put(AnswerField.DEVELOPS_SHARED, Code.DevelopsShared.values());
        put(AnswerField.REUSES_SHARED, Code.ReusesShared.values());
        put(AnswerField.TECHNOLOGIES, Code.Technology.values());
        put(AnswerField.INNOVATION, Code.Innovation.values());
    }

    private AnswerCodes() {}

    private static void put(AnswerField field, Enum<?>[] codes) {
        BY_FIELD.put(field, Stream.of(codes).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity())));
    }

    /** The field's code of that name; empty where the field has no such code or no codes at all. */
    public static Optional<Enum<?>> find(AnswerField field, String name) {
        return Optional.ofNullable(BY_FIELD.getOrDefault(field, Map.of()).get(name));
    }
}
