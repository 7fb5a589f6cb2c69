package no.tiltaksoversikt.altinn.form;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The values that a question offers, in order. */
record CodeList(String id, List<Choice> choices) {

    record Choice(String value, Text label) {}

    /** As Altinn's app library takes lists from elsewhere. */
    List<OptionView> in(Language language) {
        return choices.stream()
                .map(choice -> new OptionView(choice.value(), choice.label().in(language)))
                .toList();
    }
}
