package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Test;

/** Characters that a form's XML can't represent. */
class FormXmlTest {

    @Test
    void a_character_that_xml_does_not_allow_becomes_a_space() throws Exception {
        var measures = new ObjectMapper()
                .readTree("{\"measures\": [{\"deliverable\": \"Linje\\u000bSide\\u0000Slutt\\uffff\\tÅ\\n😀\"}]}");
        assertThat(FormXml.of(measures, new QuestionnaireCatalogue().get("2019")))
                .contains("<deliverable>Linje Side Slutt \tÅ\n😀</deliverable>");
    }
}
