package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.altinn.data.FormUnreadable;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final String EXPECTED = """
            {"nothingToReport":false,"measures":[{"reference":"A-17","name":"Søknad & svar","publishable":true,"totalCost":12500000,
             "tags":["søknad","selvbetjening"],"expectedEffects":["SERVICE_QUALITY","EFFICIENCY"],
             "acknowledgements":[{"rule":"suspicious-amount","reason":"Det stemmer."}]}]}
            """;

    @Test
    void json_is_read_without_the_members_that_the_app_adds() throws IOException {
        assertThat(body("""
                        {"altinnRowId":null,"nothingToReport":false,"noeNytt":{"x":[1]},"measures":[{
                          "altinnRowId":"bd9edd59-b18c-4726-aa9e-6b150eade814","reference":"A-17","name":"Søknad & svar",
                          "publishable":true,"totalCost":12500000,"tags":"søknad\\nselvbetjening","comments":null,"phase":"",
                          "expectedEffects":"SERVICE_QUALITY,EFFICIENCY","beneficiaries":"",
                          "acknowledgements":[{"altinnRowId":"x","rule":"suspicious-amount","reason":"Det stemmer."},
                                              {"altinnRowId":"y","rule":null,"reason":""}]}]}
                        """)).isEqualTo(expected());
    }

    @Test
    void xml_gives_the_same_body_as_json() throws IOException {
        assertThat(body("""
                        <?xml version="1.0" encoding="utf-8"?>
                        <submission xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                          <nothingToReport>false</nothingToReport>
                          <noeNytt><measures><reference>nei</reference></measures></noeNytt>
                          <measures altinnRowId="bd9edd59-b18c-4726-aa9e-6b150eade814">
                            <reference>A-17</reference><!-- en kommentar --><name>Søknad &amp; s<![CDATA[var]]></name>
                            <publishable>true</publishable><totalCost>12500000</totalCost>
                            <phase xsi:nil="true"/><comments></comments>
                            <tags>søknad
                        selvbetjening</tags>
                            <expectedEffects>SERVICE_QUALITY, EFFICIENCY</expectedEffects>
                            <acknowledgements><rule>suspicious-amount</rule><reason>Det stemmer.</reason></acknowledgements>
                          </measures>
                        </submission>
                        """.strip())).isEqualTo(expected());
    }

    @Test
    void the_declared_encoding_of_xml_is_used() {
        var xml =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><submission><measures><name>æøå</name></measures></submission>";

        var form = Form.read(xml.getBytes(Charset.forName("ISO-8859-1")), List.of());
        assertThat(form.body().path("measures").path(0).path("name").asText()).isEqualTo("æøå");
        assertThat(Form.read(
                                ("\uFEFF" + xml.replace("ISO-8859-1", "utf-8")).getBytes(StandardCharsets.UTF_8),
                                List.of())
                        .body()
                        .path("measures"))
                .hasSize(1);
    }

    @Test
    void a_form_may_name_its_edition_and_its_language() {
        var form = read("{\"edition\":2026,\"language\":\"nn\"}");

        assertThat(form.edition()).isEqualTo(2026);
        assertThat(form.language()).isEqualTo(Language.NN);
        assertThat(read("<submission><edition>2026</edition></submission>").edition())
                .isEqualTo(2026);
        assertThat(read("{\"edition\":\"i år\",\"language\":\"fr\"}"))
                .extracting(Form::edition, Form::language)
                .containsOnlyNulls();
    }

    @Test
    void invalid_values_are_kept_for_the_rules() throws IOException {
        assertThat(body("""
                        <submission><measures><publishable>kanskje</publishable><totalCost>mye</totalCost><phase>NEI</phase>
                        <technologies>AI,NEI</technologies></measures></submission>
                        """).path("measures").path(0)).isEqualTo(new ObjectMapper().readTree("""
                        {"publishable":"kanskje","totalCost":"mye","phase":"NEI","technologies":["AI","NEI"]}
                        """));
    }

    @Test
    void empty_rows_are_ignored() {
        var form =
                "{\"measures\":[{\"altinnRowId\":\"x\",\"name\":null,\"comments\":\"  \",\"acknowledgements\":[]},{\"name\":\"A\"}]}";

        assertThat(read(form).body().path("measures")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE submission [<!ENTITY e \"x\">]><submission>&e;</submission>",
                "<!DOCTYPE submission SYSTEM \"http://localhost:1/x.dtd\"><submission/>",
                "<?xml version=\"1.0\"?><!DOCTYPE submission><submission/>"
            })
    void a_document_type_is_refused(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(FormUnreadable.class).hasMessage("form-with-dtd");
    }

    @Test
    void external_entities_are_never_read() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort() + "/x";
        for (var xml : new String[] {
            "<!DOCTYPE submission SYSTEM \"%s\"><submission/>",
            "<!DOCTYPE submission [<!ENTITY e SYSTEM \"%s\">]><submission><nothingToReport>&e;</nothingToReport></submission>",
            "<!DOCTYPE submission [<!ENTITY %% p SYSTEM \"%s\"> %%p;]><submission/>"
        }) {
            assertThatThrownBy(() -> read(xml.formatted(address))).isInstanceOf(FormUnreadable.class);
        }
        server.stop(0);

        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"measures\":[]} {}",
                "<submission>",
                "<submission/><submission/>",
                "<submission>&ukjent;</submission>",
                "<submission><measures></submission>"
            })
    void a_malformed_form_is_refused(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(FormUnreadable.class).hasMessage("form-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"tekst\"", "<DataModel/>"})
    void a_form_of_another_kind_is_refused(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(FormUnreadable.class).hasMessage("form-of-another-kind");
    }

    private static Form read(String form) {
        return Form.read(form.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** Parsed again from text, so that equal numbers have the same node type. */
    private static JsonNode body(String form) throws IOException {
        return new ObjectMapper().readTree(read(form).bytes());
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(EXPECTED);
    }
}
