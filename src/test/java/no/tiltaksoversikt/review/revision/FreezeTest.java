package no.tiltaksoversikt.review.revision;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.crypto.spec.SecretKeySpec;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.Concurrently;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.PublicCache;
import org.apache.hc.client5.http.cache.CacheResponseStatus;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frozen states: their manifests, their revisions, and that nothing changes them. */
@QuarkusTest
class FreezeTest extends HttpTest {

    private static final List<String> PARTS = List.of(
            "edition",
            "questionnaire",
            "rules",
            "code-lists",
            "participants",
            "names",
            "measures",
            "corrections",
            "report");

    @Inject
    ManifestService manifests;

    @Inject
    UnsealedEditionService unsealed;

    private int year;

    @BeforeEach
    void a_frozen_edition() {
        year = openEdition(AGENCY, OTHER_AGENCY);
        submit(aMeasure().withReference("A").named("Alfa"), exempt());
        move(year, "CLOSED");
        correct("A", "{\"totalCost\": 20000000}");
        move(year, "FROZEN");
    }

    private static MeasureBuilder exempt() {
        return aMeasure()
                .withReference("X")
                .named("Hemmelig")
                .with(AnswerField.PUBLISHABLE, false)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14");
    }

    private void submit(MeasureBuilder... measures) {
        respondent(year, AGENCY).submit(aSubmissionOf(measures)).then().statusCode(201);
    }

    private void correct(String reference, String changes) {
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"changes\": " + changes + ", \"reason\": \"Rettet.\"}")
                .post("/v1/measures/" + MeasureId.of(year, AGENCY, reference) + "/corrections")
                .then()
                .statusCode(201);
    }

    private io.restassured.response.ValidatableResponse revise(RequestSpecification who) {
        return who.contentType(ContentType.JSON)
                .body(Map.of("reason", "Kostnader er rettet."))
                .post(path("/revisions"))
                .then();
    }

    private String path(String rest) {
        return "/v1/editions/" + year + rest;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Tag("full")
    @Test
    void anyone_can_compute_the_public_hash_from_the_documents() throws Exception {
        var manifest = anyone().get(path("/manifest"))
                .then()
                .statusCode(200)
                .body("complete", nullValue())
                .body("parts.measures.items", equalTo(1))
                .body("parts.corrections.items", equalTo(1))
                .body("parts.participants.items", equalTo(2))
                .extract()
                .jsonPath();
        var hashes = new LinkedHashMap<String, String>();
        for (var part : PARTS) {
            var document =
                    anyone().get(manifest.getString("parts.'" + part + "'.url")).asByteArray();
            assertThat(new JsonCanonicalizer(document).getEncodedUTF8())
                    .as(part)
                    .isEqualTo(document);
            assertThat(sha256(document)).as(part).isEqualTo(manifest.getString("parts.'" + part + "'.sha256"));
            hashes.put(part, sha256(document));
        }
        var hashed =
                JsonMapper.builder().build().writeValueAsBytes(Map.of("edition", year, "revision", 1, "parts", hashes));
        assertThat(manifest.getString("publicHash"))
                .isEqualTo(sha256(new JsonCanonicalizer(hashed).getEncodedUTF8()))
                .isEqualTo(anyone().get(path("")).jsonPath().getString("hash"));

        var agencies = anyone().get(path("/manifest/measures")).jsonPath();
        assertThat(agencies.getList("agency")).containsExactly(AGENCY);
        assertThat(sha256(anyone().get(path("/manifest/measures/" + AGENCY)).asByteArray()))
                .isEqualTo(agencies.getString("[0].sha256"));
    }

    @Test
    void every_agency_has_the_hash_of_its_measures_in_order() {
        var measures = "/v1/editions/2019/manifest/measures";
        var listed = anyone().get(measures).jsonPath();
        List<String> agencies = listed.getList("agency");
        assertThat(agencies).hasSize(67).isSorted();
        for (var i = 0; i < agencies.size(); i++) {
            assertThat(sha256(anyone().get(measures + "/" + agencies.get(i)).asByteArray()))
                    .isEqualTo(listed.getString("[" + i + "].sha256"));
        }
    }

    @Test
    void the_rule_sets_hash_is_that_of_the_receipts() {
        var receipts = respondent(year, AGENCY).read().jsonPath().getString("receipt.ruleSet");
        assertThat(anyone().get(path("/manifest")).jsonPath().getString("parts.rules.sha256"))
                .isEqualTo(receipts);
    }

    @Tag("full")
    @Test
    void the_directorate_gets_a_hash_with_a_key_over_everything() {
        directorate()
                .get(path("/manifest"))
                .then()
                .body("complete.hash", notNullValue())
                .body("complete.parts.measures.items", equalTo(2));
        directorate().get(path("/manifest/measures/" + AGENCY)).then().body("reference", contains("A", "X"));
        directorate()
                .get(path("/manifest/measures/" + AGENCY + "?audience=public"))
                .then()
                .body("reference", contains("A"));
        assertThat(directorate().get(path("/manifest/measures/" + AGENCY)).asString())
                .contains("Offentleglova § 14")
                .doesNotContain("@");
        anyone().get(path("/manifest/measures/" + OTHER_AGENCY)).then().statusCode(404);
        anyone().get(path("/manifest/unknown")).then().statusCode(404);
    }

    @Test
    void what_is_exempt_leaves_no_trace_in_the_public_hash() {
        year = openEdition(AGENCY);
        submit(aMeasure().withReference("A").named("Alfa"), exempt());
        var edition = no.tiltaksoversikt.edition.Edition.getByYear(year);
        var before = manifests.of(edition);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A").named("Alfa"), exempt().named("En annen")))
                .then()
                .statusCode(200);
        var after = manifests.of(edition);

        assertThat(before.differences(after, false)).isEmpty();
        assertThat(before.differences(after, true)).containsExactly("measures");
    }

    @Test
    void a_check_finds_the_frozen_state_intact() {
        directorate()
                .get(path("/manifest/verification"))
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("changedParts", empty())
                .body("outdatedParts", empty())
                .body("completeHashNow", notNullValue());
        agency(AGENCY).get(path("/manifest/verification")).then().statusCode(403);
    }

    @Test
    void a_check_finds_what_somebody_has_changed_past_all_guards() {
        asOwner(
                "alter table measure disable trigger user",
                "update measure set phase = 'IDEA' where reference = 'X' and edition_year = " + year,
                "alter table measure enable trigger user");

        directorate()
                .get(path("/manifest/verification"))
                .then()
                .body("intact", equalTo(false))
                .body("changedParts", contains("measures"));
    }

    @Test
    void a_state_that_was_frozen_before_manifests_had_names_still_verifies() throws Exception {
        var stored = (String) rows("select manifest from edition_revision where edition_year = ?", year)
                .get(0)
                .get(0);
        var manifest = new ObjectMapper().readValue(stored, Manifest.class);
        var parts = new LinkedHashMap<>(manifest.parts());
        parts.remove("names");
        var seal = manifests.seal(new Manifest(year, 1, parts));
        asOwner(
                "alter table edition_revision disable trigger user",
                "update edition_revision set manifest = '%s', public_hash = '%s', complete_hash = '%s' where edition_year = %d"
                        .formatted(seal.manifest(), seal.publicHash(), seal.completeHash(), year),
                "alter table edition_revision enable trigger user");

        directorate()
                .get(path("/manifest/verification"))
                .then()
                .body("intact", equalTo(true))
                .body("changedParts", empty());
        anyone().get(path("/manifest")).then().statusCode(200).body("parts.names", nullValue());
        anyone().get(path("/manifest/names"))
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("manifest-part-not-found")));
        asOwner(
                "alter table participant disable trigger user",
                "update participant set ministry_code = 'FIN' where edition_year = " + year,
                "alter table participant enable trigger user");
        directorate().get(path("/manifest/verification")).then().body("changedParts", contains("participants"));
    }

    @Test
    void an_edition_that_is_not_frozen_has_no_manifest_and_no_revisions() {
        year = openEdition(AGENCY);

        anyone().get(path("/manifest")).then().statusCode(404).body("type", equalTo(problem("revision-not-found")));
        anyone().get(path("/revisions")).then().statusCode(200).body("items", empty());
        anyone().get(path("/figures?revision=1")).then().statusCode(404);
        revise(directorate()).statusCode(409).body("type", equalTo(problem("edition-not-frozen")));
    }

    @Tag("full")
    @Test
    void a_correction_after_freezing_waits_for_the_next_revision() {
        var figure = path("/statistics?by=phase&metric=totalCost");
        var first = anyone().get(figure).asString();
        var hash = anyone().get(path("")).jsonPath().getString("hash");
        correct("A", "{\"totalCost\": 30000000}");

        assertThat(anyone().get(figure).asString()).isEqualTo(first);
        anyone().get(path("/corrections")).then().body("items.newValue", contains(20_000_000));

        revise(directorate())
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("reason", equalTo("Kostnader er rettet."));
        assertThat(anyone().get(figure).asString()).isNotEqualTo(first).contains("30000000");
        assertThat(anyone().get(figure + "&revision=1").asString()).isEqualTo(first);
        anyone().get(path("/corrections")).then().body("items.newValue", contains(20_000_000, 30_000_000));
        anyone().get(path("")).then().body("revision", equalTo(2));
        assertThat(anyone().get(path("")).jsonPath().getString("hash")).isNotEqualTo(hash);
        anyone().get(path("/revisions"))
                .then()
                .body("items.revision", contains(1, 2))
                .body("items[0].hash", equalTo(hash));
        anyone().get(path("/manifest?revision=1")).then().body("publicHash", equalTo(hash));
        for (var revision : List.of(1, 2)) {
            directorate()
                    .get(path("/manifest/verification?revision=" + revision))
                    .then()
                    .body("intact", equalTo(true));
        }
    }

    @Tag("full")
    @Test
    void every_revision_stays_readable_everywhere() {
        correct("A", "{\"phase\": \"IDEA\"}");
        correct("X", "{\"publishable\": true, \"exemptionBasis\": null}");
        revise(directorate()).statusCode(201);

        var earlier = path("/measures?revision=1&facets=false");
        var later = path("/measures?revision=2&facets=false");
        anyone().get(earlier).then().body("items.reference", contains("A"));
        anyone().get(later).then().body("items.reference", contains("A", "X"));
        assertThat(anyone().get(path("/measures?facets=false")).jsonPath().getList("items"))
                .isEqualTo(anyone().get(later).jsonPath().getList("items"));
        assertThat(lines("/exports/measures.csv?revision=1")).hasSize(2);
        anyone().get(path("/exports?revision=1"))
                .then()
                .body("files.url", hasItem(path("/exports/measures.csv?revision=1")));
        anyone().get(path("")).then().body("links.exports", equalTo(path("/exports?revision=2")));
        assertThat(lines("/exports/measures.csv?revision=2")).hasSize(3).isEqualTo(lines("/exports/measures.csv"));
        var measure = "/v1/measures/" + MeasureId.of(year, AGENCY, "A");
        anyone().get(measure + "?revision=1")
                .then()
                .body("answers.find { it.field == 'phase' }.codes[0].code", equalTo("PLANNING"));
        anyone().get(measure).then().body("answers.find { it.field == 'phase' }.codes[0].code", equalTo("IDEA"));
        anyone().get(measure + "?revision=3").then().statusCode(404);
        anyone().get(path("/figures/1?revision=1")).then().statusCode(200).body("revision", equalTo(1));
        anyone().get(path("/figures/1?revision=3")).then().statusCode(404);
        anyone().get(path("/figures/1?revision=0")).then().statusCode(400);
        assertThat(anyone().get(path("/figures?revision=2")).getHeader("Cache-Control"))
                .contains("immutable");
        anyone().get(path("/revisions/changes?since=1"))
                .then()
                .statusCode(200)
                .body("items.findAll { it.reference == 'A' }.field", contains("phase"))
                .body("items.findAll { it.reference == 'A' }.before", contains("PLANNING"))
                .body("items.findAll { it.reference == 'A' }.after", contains("IDEA"))
                .body("items.findAll { it.reference == 'X' }.field", hasItem("publishable"));
        directorate()
                .get(path("/revisions/changes?since=0&revision=1"))
                .then()
                .body("items.field", contains("totalCost"));
        anyone().get(path("/revisions/changes?since=0")).then().statusCode(400);
        anyone().get(path("/revisions/changes")).then().statusCode(400);
    }

    private List<String> lines(String rest) {
        return anyone().get(path(rest)).asString().lines().toList();
    }

    @Test
    void a_withdrawal_after_freezing_makes_a_revision_too() {
        String id = directorate().get(path("/corrections")).path("items[0].id");
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("decision", "WITHDRAWN", "note", "Tatt tilbake."))
                .post("/v1/corrections/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("corrections[0].withdrawnFrom", equalTo(2));

        revise(directorate()).statusCode(201);

        anyone().get(path("/revisions/changes?since=1"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].before", equalTo(20_000_000));
        anyone().get(path("/manifest")).then().body("parts.corrections.items", equalTo(0));
        anyone().get(path("/manifest?revision=1")).then().body("parts.corrections.items", equalTo(1));
    }

    @Tag("full")
    @Test
    void a_revision_of_what_is_exempt_exists_for_the_directorate_only() throws SQLException {
        var addresses = List.of(
                "",
                "/revisions",
                "/manifest",
                "/figures/1",
                "/statistics?by=phase",
                "/measures",
                "/exports",
                "/corrections");
        var before = addresses.stream().map(this::publicly).toList();
        correct("X", "{\"totalCost\": 99000000}");
        revise(directorate()).statusCode(201).body("revision", equalTo(2));

        assertThat(addresses.stream().map(this::publicly).toList()).isEqualTo(before);
        for (var hidden : List.of(
                "/figures/1?revision=2",
                "/manifest?revision=2",
                "/measures?revision=2",
                "/exports/measures.csv?revision=2",
                "/questionnaire?revision=2",
                "/revisions/changes?since=1&revision=2")) {
            anyone().get(path(hidden)).then().statusCode(404);
            agency(AGENCY).get(path(hidden)).then().statusCode(404);
        }
        directorate().get(path("/revisions")).then().body("items.revision", contains(1, 2));
        directorate()
                .queryParam("audience", "public")
                .get(path("/revisions"))
                .then()
                .body("items.revision", contains(1));
        directorate().get(path("")).then().body("revision", equalTo(2));
        directorate().get(path("/figures/1?revision=2")).then().statusCode(200).body("revision", equalTo(2));
        directorate()
                .get(path("/revisions/changes?since=1&revision=2"))
                .then()
                .body("items.field", contains("totalCost"));

        correct("A", "{\"totalCost\": 30000000}");
        revise(directorate()).statusCode(201).body("revision", equalTo(3));
        anyone().get(path("/revisions")).then().body("items.revision", contains(1, 3));
        anyone().get(path("/revisions/changes?since=2")).then().statusCode(400);
        anyone().get(path("/revisions/changes?since=1"))
                .then()
                .body("items.reference", contains("A"))
                .body("items.field", contains("totalCost"));
    }

    @Test
    void the_event_of_a_publication_names_the_revision_that_the_public_sees() throws SQLException {
        correct("X", "{\"totalCost\": 99000000}");
        revise(directorate()).statusCode(201).body("revision", equalTo(2));
        move(year, "PUBLISHED");

        assertThat(rows("""
                select type, revision, is_public from event_outbox
                where edition_year = ? and type like '%.edition.%' and revision is not null order by id
                """, year))
                .containsExactly(
                        List.of("no.tiltaksoversikt.edition.revised", 2, false),
                        List.of("no.tiltaksoversikt.edition.published", 1, true));
    }

    private String publicly(String rest) {
        var answer = anyone().get(path(rest));
        return answer.statusCode() + answer.getHeader("ETag") + answer.getHeader("Link") + answer.asString();
    }

    @Tag("full")
    @Test
    void a_cache_in_front_shows_the_next_revision_and_keeps_the_one_before() throws Exception {
        try (var cache = new PublicCache()) {
            var current = path("/statistics?by=phase&metric=totalCost");
            var first = cache.get(current);
            assertThat(first.cache()).isEqualTo(CacheResponseStatus.CACHE_MISS);
            assertThat(cache.get(current).body()).isEqualTo(first.body());
            // This cache stores an answer to an address with a query only where it may show it without asking again.
            var figure = cache.get(path("/figures/1"));
            assertThat(cache.get(path("/figures/1"))).isEqualTo(figure.as(CacheResponseStatus.VALIDATED));
            assertThat(cache.get(current + "&revision=1").body()).isEqualTo(first.body());
            correct("A", "{\"totalCost\": 30000000}");
            revise(directorate()).statusCode(201);

            assertThat(cache.get(current).body()).isNotEqualTo(first.body()).contains("30000000");
            var kept = cache.get(current + "&revision=1");
            assertThat(kept.body()).isEqualTo(first.body());
            assertThat(cache.get(current + "&revision=2").body())
                    .isEqualTo(cache.get(current).body());
        }
    }

    @Tag("full")
    @Test
    void the_pages_of_a_list_behind_a_cache_are_of_one_revision() throws Exception {
        try (var cache = new PublicCache()) {
            var list = path("/figures?size=5");
            var first = cache.get(list);
            assertThat(first.next()).contains("revision=1&page=1&size=5");
            correct("A", "{\"totalCost\": 30000000}");
            revise(directorate()).statusCode(201);

            assertThat(revisions(cache.get(first.next()))).containsOnly(1).isEqualTo(revisions(first));
            var again = cache.get(list);
            assertThat(revisions(again)).containsOnly(2);
            assertThat(revisions(cache.get(again.next()))).containsOnly(2);
        }
    }

    private static List<Integer> revisions(PublicCache.Answer figures) {
        return JsonPath.from(figures.body()).getList("items.revision", Integer.class);
    }

    @Test
    void without_corrections_there_is_nothing_to_revise() {
        revise(directorate()).statusCode(409).body("type", equalTo(problem("nothing-to-revise")));
        revise(agency(AGENCY)).statusCode(403);
        revise(anyone()).statusCode(401);
    }

    @Test
    void two_revisions_at_once_become_one() throws InterruptedException, ExecutionException {
        correct("A", "{\"totalCost\": 30000000}");

        var statuses = Concurrently.run(4, i -> revise(directorate()).extract().statusCode());

        assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        anyone().get(path("")).then().body("revision", equalTo(2));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update measure set phase = 'IDEA' where edition_year = {year}",
                "update measure set to_revision = 1 where edition_year = {year}",
                "update measure set edition_year = 2019 where edition_year = {year}",
                "update measure set contact_email = 'other@example.com' where edition_year = {year}",
                "update measure set from_revision = 2 where edition_year = {year} and from_revision = 1",
                "delete from measure where edition_year = {year}",
                "insert into measure select * from measure where false",
                "truncate measure",
                "truncate edition cascade",
                "update edition set state = 'CLOSED' where year = {year}",
                "update edition set state = 'OPEN' where year = {year}",
                "update edition set deadline = '2098-01-01' where year = {year}",
                "update edition set figure_basis = 'ALL' where year = {year}",
                "update edition set content_hash = 'x' where year = {year}",
                "update edition set revision = revision + 1 where year = {year}",
                "delete from edition where year = {year}",
                "update participant set skate = not skate where edition_year = {year}",
                "delete from participant where edition_year = {year} and org_number = '974761076'",
                "insert into participant select {year}, '971526920', ministry_code, skate from participant where edition_year = {year} limit 1",
                "update submission set nothing_to_report = true where edition_year = {year}",
                "delete from submission where edition_year = {year}",
                "update submission_receipt set late = true where edition_year = {year}",
                "delete from submission_receipt where edition_year = {year}",
                "delete from edition_transition where year = {year}",
                "update edition_transition set at = now() where year = {year}",
                "update edition_revision set public_hash = 'x' where edition_year = {year}",
                "delete from edition_revision_document where edition_year = {year}",
                "update correction set new_value = '1' where edition_year = {year}",
                "update correction set decision = 'WITHDRAWN', decided_at = now(), decided_by = 'x', "
                        + "withdrawn_from_revision = 1 where edition_year = {year}",
                "insert into lineage_event (edition_year, org_number, reference, kind, lineage_id, was_public, to_references, at, "
                        + "organisation) values ({year}, '974760673', 'A', 'ENDED', gen_random_uuid(), true, '{}', now(), 'x')",
                "delete from correction where edition_year = {year}",
                "alter table measure disable trigger all",
                "alter table edition disable trigger edition_frozen",
                "update audit_entry set action = 'x'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void not_even_sql_changes_what_is_frozen(String statement) throws SQLException {
        var sql = statement.replace("{year}", String.valueOf(year));
        if (sql.startsWith("insert into measure")) {
            sql = insertCopy();
        }
        var refused = sql;
        try (var connection = database.getConnection();
                var statementOfOurs = connection.createStatement()) {
            assertThatThrownBy(() -> statementOfOurs.execute(refused))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(frozen|append-only|never changed|permission denied|must be owner).*");
        }
        directorate().get(path("/manifest/verification")).then().body("intact", equalTo(true));
    }

    /** The owner of the tables could empty them, so a trigger refuses it to everybody. */
    @Test
    void not_even_their_owner_empties_the_tables() {
        for (var table : List.of(
                "measure",
                "edition cascade",
                "participant cascade",
                "submission",
                "submission_receipt cascade",
                "acknowledgement",
                "correction",
                "edition_transition",
                "edition_revision cascade",
                "manifest_key",
                "lineage_event",
                "audit_entry")) {
            assertThatThrownBy(() -> asOwner("truncate " + table))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void an_edition_that_was_frozen_before_there_were_manifests_gets_its_own() {
        asOwner(
                "alter table edition_revision_document disable trigger user",
                "alter table edition_revision disable trigger user",
                "alter table edition disable trigger user",
                "delete from edition_revision_document where edition_year = " + year,
                "delete from edition_revision where edition_year = " + year,
                "update edition set content_hash = 'of another kind' where year = " + year,
                "alter table edition enable trigger user",
                "alter table edition_revision enable trigger user",
                "alter table edition_revision_document enable trigger user");
        anyone().get(path("/revisions")).then().body("items", empty());

        unsealed.sealAll(null);

        var frozenAt = anyone().get(path("")).jsonPath().getString("transitions.find { it.to == 'FROZEN' }.at");
        anyone().get(path("/manifest"))
                .then()
                .statusCode(200)
                .body("frozenAt", equalTo(frozenAt))
                .body("publicHash", equalTo(anyone().get(path("")).path("hash")));
        directorate().get(path("/manifest/verification")).then().body("intact", equalTo(true));
        unsealed.sealAll(null);
        anyone().get(path("/revisions")).then().body("items", hasSize(1));
    }

    /** A measure under another reference, as if it had always been there. */
    private String insertCopy() {
        var columns = rows("""
                select column_name from information_schema.columns
                where table_name = 'measure' and is_generated = 'NEVER' and table_schema = 'public'
                """).stream().map(row -> (String) row.get(0)).toList();
        var values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "gen_random_uuid()";
                    case "reference" -> "'Z'";
                    default -> column;
                })
                .toList();
        return "insert into measure (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from measure where edition_year = " + year + " and reference = 'A' and from_revision = 0";
    }

    @Test
    void contact_addresses_may_be_erased_and_the_state_is_still_intact() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update measure set contact_email = null where edition_year = " + year);
            statement.executeUpdate("update participant set contact_email = null where edition_year = " + year);
        }

        directorate().get(path("/manifest/verification")).then().body("intact", equalTo(true));
        correct("A", "{\"totalCost\": 40000000}");
        revise(directorate()).statusCode(201);
    }

    @Tag("full")
    @Test
    void a_complete_hash_is_the_hmac_of_the_complete_documents() {
        var key = (byte[]) rows("select key from manifest_key").get(0).get(0);
        var manifest = directorate().get(path("/manifest")).jsonPath();
        var hashes = new LinkedHashMap<String, String>();
        PARTS.forEach(part -> hashes.put(
                part, sha256(directorate().get(path("/manifest/" + part)).asByteArray())));

        var hashed = no.tiltaksoversikt.platform.json.CanonicalJson.bytes(
                Map.of("edition", year, "revision", 1, "parts", hashes));
        assertThat(manifest.getString("complete.hash"))
                .isEqualTo(new ManifestKeys.Key("", new SecretKeySpec(key, "HmacSHA256")).hmac(hashed))
                .isNotEqualTo(sha256(hashed));
        assertThat(new String(hashed, StandardCharsets.UTF_8)).startsWith("{\"edition\":" + year);
    }
}
