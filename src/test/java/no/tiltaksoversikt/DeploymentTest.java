package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The manifests in {@code deploy} have no member that Kubernetes or the operator doesn't know. */
class DeploymentTest {

    private static final Path MANIFESTS = Path.of("deploy/kubernetes");

    private static final Map<String, Class<?>> KINDS = Map.of(
            "Namespace", Namespace.class,
            "Deployment", Deployment.class,
            "Service", Service.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "Ingress", Ingress.class,
            "NetworkPolicy", NetworkPolicy.class);

    /** Members of CloudNativePG's kinds (API reference 1.25), as far as they are used. */
    private static final Map<String, Set<String>> OPERATOR = Map.of(
            "Cluster",
            Set.of(
                    "/spec/instances",
                    "/spec/minSyncReplicas",
                    "/spec/maxSyncReplicas",
                    "/spec/bootstrap/initdb/database",
                    "/spec/bootstrap/initdb/owner",
                    "/spec/bootstrap/initdb/encoding",
                    "/spec/bootstrap/initdb/postInitApplicationSQL",
                    "/spec/storage/size",
                    "/spec/resources/requests/cpu",
                    "/spec/resources/requests/memory",
                    "/spec/resources/limits/memory",
                    "/spec/affinity/topologyKey",
                    "/spec/backup/retentionPolicy",
                    "/spec/backup/barmanObjectStore/destinationPath",
                    "/spec/backup/barmanObjectStore/s3Credentials/accessKeyId/name",
                    "/spec/backup/barmanObjectStore/s3Credentials/accessKeyId/key",
                    "/spec/backup/barmanObjectStore/s3Credentials/secretAccessKey/name",
                    "/spec/backup/barmanObjectStore/s3Credentials/secretAccessKey/key"),
            "ScheduledBackup",
            Set.of("/spec/schedule", "/spec/backupOwnerReference", "/spec/cluster/name"));

    /** The models keep members that they don't know; this reader refuses them. */
    private final ObjectMapper strict = YAMLMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated method) {
                    return false;
                }
            })
            .build();

    private List<JsonNode> documents() {
        try (var files = Files.list(MANIFESTS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .flatMap(this::documents)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Stream<JsonNode> documents(Path file) {
        try (var parser = new YAMLFactory().createParser(file.toFile())) {
            return strict.readValues(parser, JsonNode.class).readAll().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Tag("full")
    @Test
    void kubernetes_own_kinds_are_read_strictly() {
        assertThat(documents())
                .filteredOn(document -> !isOperators(document))
                .hasSize(6)
                .allSatisfy(document -> assertThat(read(document)).isNotNull());
    }

    private Object read(JsonNode document) throws IOException {
        return strict.treeToValue(document, KINDS.get(document.get("kind").asText()));
    }

    @Test
    void a_misspelt_member_is_refused() {
        var service = documents().stream()
                .filter(document -> document.get("kind").asText().equals("Deployment"))
                .findAny()
                .orElseThrow();
        var container = (com.fasterxml.jackson.databind.node.ObjectNode) service.at("/spec/template/spec/containers/0");
        container.set("readynessProbe", container.remove("readinessProbe"));

        assertThatThrownBy(() -> read(service)).hasMessageContaining("readynessProbe");
    }

    @Test
    void the_operators_kinds_have_known_members_only() {
        assertThat(documents())
                .filteredOn(DeploymentTest::isOperators)
                .hasSize(2)
                .allSatisfy(
                        document -> assertThat(OPERATOR.get(document.get("kind").asText()))
                                .containsAll(members(document.get("spec"), "/spec")));
    }

    @Test
    void every_manifest_is_in_the_list_that_is_applied() throws IOException {
        var listed = strict.readTree(MANIFESTS.resolve("kustomization.yaml").toFile())
                .get("resources");
        try (var files = Files.list(MANIFESTS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(Stream.iterate(0, i -> i + 1)
                            .limit(listed.size())
                            .map(i -> listed.get(i).asText())
                            .toList());
        }
    }

    private static boolean isOperators(JsonNode document) {
        return document.get("apiVersion").asText().startsWith("postgresql.cnpg.io/");
    }

    private static Set<String> members(JsonNode node, String path) {
        var found = new TreeSet<String>();
        if (node.isObject()) {
            node.properties().forEach(member -> found.addAll(members(member.getValue(), path + "/" + member.getKey())));
        } else {
            found.add(path);
        }
        return found;
    }
}
