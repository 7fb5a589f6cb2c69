package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Test;

/** What the XML of a form can't hold as it is. */
class FormXmlTest {

    @Test
    void a_character_that_xml_has_no_place_for_becomes_a_space() throws Exception {
        var measures = new ObjectMapper()
                .readTree("{\"measures\": [{\"deliverable\": \"Linje\\u000bSide\\u0000Slutt\\uffff\\tÅ\\n😀\"}]}");
        assertThat(FormXml.of(measures, new QuestionnaireCatalogue().get("2019")))
                .contains("<deliverable>Linje Side Slutt \tÅ\n😀</deliverable>");
    }
}
