package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.Instance;
import no.tiltaksoversikt.altinn.client.Instance.InstanceAddress;
import no.tiltaksoversikt.altinn.data.Form;
import org.junit.jupiter.api.Test;

/** Reads Altinn's own sample payloads. */
class AltinnSamplesTest {

    private static final UUID ID = UUID.fromString("bd9edd59-b18c-4726-aa9e-6b150eade814");

    @Test
    void current_events_and_those_of_2022_name_their_instance() throws IOException {
        var today = CloudEvent.read(sample("cloudevent-process-completed.json"));
        assertThat(today.type()).isEqualTo(CloudEvent.COMPLETED);
        assertThat(today.instance()).isEqualTo(new InstanceAddress(50012345, ID));
        assertThat(CloudEvent.read(sample("cloudevent-created-docs-2022.json")).instance())
                .isEqualTo(new InstanceAddress(1337, ID));
    }

    @Test
    void the_validation_event_is_read() throws IOException {
        assertThat(CloudEvent.read(sample("cloudevent-validatesubscription.json"))
                        .type())
                .isEqualTo(CloudEvent.VALIDATION);
    }

    @Test
    void an_unfinished_instance_of_a_person_is_read() throws IOException {
        var instance = instance("instance-docs-sample.json");
        assertThat(instance.address()).isEqualTo(new InstanceAddress(1337, ID));
        assertThat(instance.endedAt()).isNull();
        assertThat(instance.orgNumber()).isNull();
        assertThat(instance.form("CourseDomain_BecomeServiceOwner_M_2020-05-25_5703_34553_SERES"))
                .isPresent();
    }

    @Test
    void a_completed_instance_is_read_with_its_form() throws IOException {
        for (var sample : new String[] {"instance-completed-composed.json", "instance-confirmed-composed.json"}) {
            var instance = instance(sample);
            assertThat(instance.orgNumber()).isEqualTo("991825827");
            assertThat(instance.endedAt()).isEqualTo(Instant.parse("2020-03-02T09:15:06.912Z"));
            assertThat(instance.form("model").orElseThrow().id())
                    .isEqualTo(UUID.fromString("8a8a01ae-9533-4aa9-b914-8ab0fae6ea0d"));
        }
    }

    @Test
    void an_id_without_a_party_is_read() throws IOException {
        var instance = instance("instance-completeConfirmations-storage-test.json");
        assertThat(instance.address())
                .isEqualTo(new InstanceAddress(1337, UUID.fromString("ef1b16fc-4566-4577-b2d8-db74fbee4f7c")));
        assertThat(instance.data()).isEmpty();
    }

    @Test
    void form_data_of_another_app_has_no_measures() throws IOException {
        var xml = sample("formdata-composed.xml");
        assertThatThrownBy(() -> Form.read(xml, List.of())).hasMessage("form-of-another-kind");
        assertThat(Form.read(sample("formdata-composed.json"), List.of()).body().path("measures"))
                .isEmpty();
    }

    private static Instance instance(String name) throws IOException {
        return Instance.of(new ObjectMapper().readTree(sample(name)));
    }

    private static byte[] sample(String name) throws IOException {
        var folder = System.getenv("TILTAK_CONFORMANCE_DIR");
        assumeTrue(folder != null, "TILTAK_CONFORMANCE_DIR names no folder with samples");
        return Files.readAllBytes(Path.of(folder, "altinn", name));
    }
}
