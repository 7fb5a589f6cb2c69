package no.tiltaksoversikt.organisation.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A unit of the register.
 *
 * @param name in capitals
 * @param form the code of the organisation form; null if the register has none
 * @param deletedOn null unless the unit is deleted
 */
record RegisterUnit(String name, String form, LocalDate deletedOn) {

    static RegisterUnit of(JsonNode unit) {
        return new RegisterUnit(
                unit.path("navn").asText(""),
                unit.path("organisasjonsform").path("kode").textValue(),
                day(unit.path("slettedato").textValue()));
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
