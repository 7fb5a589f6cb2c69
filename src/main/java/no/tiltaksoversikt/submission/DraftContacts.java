package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.participant.ParticipantLocks;
import no.tiltaksoversikt.platform.http.StrictJson;
import no.tiltaksoversikt.platform.personal.PersonalData;
import org.jdbi.v3.core.Jdbi;

/** Addresses in drafts, which are JSON as sent, and in reasons quoted by the reports of receipts. */
@ApplicationScoped
class DraftContacts implements PersonalData {

    private static final String CONTACT = "contactEmail";
    private static final String REFERENCE = "reference";
    private static final String MENTIONING = """
        select edition_year, org_number, draft_body from submission
        where strpos(lower(draft_body), lower(:address)) > 0 order by edition_year, org_number
        """;
    private static final String WITH_CONTACT = """
        select edition_year, org_number, draft_body from submission
        where edition_year = :year and draft_body like '%"contactEmail":"%'
        """;
    private static final String UPDATE = """
        update submission set draft_body = :body where edition_year = :year and org_number = :agency
        """;
    private static final String RECEIPTS = """
        select distinct edition_year, org_number, null, 'report', false from submission_receipt
        where strpos(lower(report), lower(:address)) > 0 order by 1, 2
        """;

    private record Draft(Participant.Key agency, ObjectNode body) {}

    private final Jdbi database;
    private final ParticipantLocks locks;

    DraftContacts(Jdbi database, ParticipantLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public List<Holding> find(String address) {
        var found = new ArrayList<Holding>();
        draftsWith(address).forEach(draft -> measures(draft.body())
                .forEach(measure -> measure.properties().forEach(member -> {
                    var isContact = isContact(member.getKey(), member.getValue(), address::equalsIgnoreCase);
                    if (isContact || mentions(member.getValue(), address)) {
                        found.add(new Holding(
                                Place.DRAFT,
                                draft.agency().editionYear(),
                                draft.agency().orgNumber(),
                                measure.path(REFERENCE).asText(null),
                                member.getKey(),
                                isContact));
                    }
                })));
        found.addAll(PersonalData.holdings(database, Place.RECEIPT, RECEIPTS, address));
        return found;
    }

    /** Waits for submissions that are being written, since they may change drafts. */
    @Override
    public void erase(String address) {
        locks.lock(draftsWith(address).stream().map(Draft::agency).toList());
        draftsWith(address).forEach(draft -> erase(draft, address::equalsIgnoreCase));
    }

    /** Usually finds few contacts, since drafts lose theirs when the edition closes. */
    @Override
    public int eraseContacts(int editionYear) {
        return eraseUnsubmitted(editionYear);
    }

    @Override
    public int eraseUnsubmitted(int editionYear) {
        return drafts(WITH_CONTACT, "year", editionYear).stream()
                .mapToInt(draft -> erase(draft, address -> true))
                .sum();
    }

    private List<Draft> draftsWith(String address) {
        return drafts(MENTIONING, "address", address);
    }

    private List<Draft> drafts(String query, String name, Object value) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bind(name, value)
                .map((row, context) -> new Draft(
                        new Participant.Key(row.getInt("edition_year"), row.getString("org_number")), (ObjectNode)
                                StrictJson.readTree(row.getString("draft_body").getBytes(StandardCharsets.UTF_8))))
                .list());
    }

    private int erase(Draft draft, Predicate<String> erased) {
        var contacts = measures(draft.body()).stream()
                .filter(measure -> isContact(CONTACT, measure.path(CONTACT), erased))
                .toList();
        contacts.forEach(measure -> measure.putNull(CONTACT));
        if (!contacts.isEmpty()) {
            database.useHandle(handle -> handle.createUpdate(UPDATE)
                    .bind("body", draft.body().toString())
                    .bind("year", draft.agency().editionYear())
                    .bind("agency", draft.agency().orgNumber())
                    .execute());
        }
        return contacts.size();
    }

    private static boolean isContact(String name, JsonNode value, Predicate<String> wanted) {
        return name.equals(CONTACT) && value.isTextual() && wanted.test(value.asText());
    }

    private static boolean mentions(JsonNode value, String address) {
        return value.toString().toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    private static List<ObjectNode> measures(JsonNode body) {
        return body.path("measures")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
