package no.tiltaksoversikt.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.Participant;
import no.tiltaksoversikt.edition.ParticipantLocks;
import no.tiltaksoversikt.platform.personal.AddressStatements;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import no.tiltaksoversikt.platform.personal.PersonalData;
import no.tiltaksoversikt.validation.SubmissionReader;

/** The addresses in drafts, which are JSON as it was sent, and the receipts whose reports quote an agency's reason. */
@ApplicationScoped
public class DraftContacts implements PersonalData {

    private static final String CONTACT = "contactEmail";
    private static final String REFERENCE = "reference";
    private static final String RECEIPTS = """
            select distinct edition_year, org_number, null, 'report', false from submission_receipt
            where strpos(lower(report), lower(?)) > 0 order by 1, 2
            """;

    private final DataSource database;
    private final ParticipantLocks locks;

    DraftContacts(DataSource database, ParticipantLocks locks) {
        this.database = database;
        this.locks = locks;
    }

    @Override
    public List<Holding> find(String address) {
        var found = new ArrayList<Holding>();
        draftsWith(address).forEach(draft -> measures(body(draft))
                .forEach(measure -> measure.properties().forEach(member -> {
                    var isContact = isContact(member.getKey(), member.getValue(), address::equalsIgnoreCase);
                    if (isContact || mentions(member.getValue(), address)) {
                        found.add(new Holding(
                                Place.DRAFT,
                                draft.editionYear,
                                draft.orgNumber,
                                measure.path(REFERENCE).asText(null),
                                member.getKey(),
                                isContact));
                    }
                })));
        found.addAll(AddressStatements.find(database, Place.RECEIPT, RECEIPTS, address));
        return found;
    }

    /** Waits for answers that are under way, like everybody who changes drafts. */
    @Override
    public void erase(String address) {
        var keys = draftsWith(address).stream()
                .map(draft -> new Participant.Key(draft.editionYear, draft.orgNumber))
                .toList();
        locks.lock(keys);
        Submission.getEntityManager().clear();
        draftsWith(address).forEach(draft -> erase(draft, address::equalsIgnoreCase));
    }

    /** Long since gone: drafts lose their contacts as soon as the edition takes no answers. */
    @Override
    public int eraseContacts(int editionYear) {
        return eraseUnsubmitted(editionYear);
    }

    @Override
    public int eraseUnsubmitted(int editionYear) {
        return Submission.<Submission>list("editionYear = ?1 and draftBody like '%\"contactEmail\":\"%'", editionYear)
                .stream()
                .mapToInt(draft -> erase(draft, address -> true))
                .sum();
    }

    private static List<Submission> draftsWith(String address) {
        return Submission.list(
                "locate(?1, lower(draftBody)) > 0 order by editionYear, orgNumber", address.toLowerCase(Locale.ROOT));
    }

    private static int erase(Submission draft, Predicate<String> erased) {
        var body = body(draft);
        var contacts = measures(body).stream()
                .filter(measure -> isContact(CONTACT, measure.path(CONTACT), erased))
                .toList();
        contacts.forEach(measure -> measure.putNull(CONTACT));
        if (!contacts.isEmpty()) {
            draft.draftBody = body.toString();
        }
        return contacts.size();
    }

    private static boolean isContact(String name, JsonNode value, Predicate<String> wanted) {
        return name.equals(CONTACT) && value.isTextual() && wanted.test(value.asText());
    }

    private static boolean mentions(JsonNode value, String address) {
        return value.toString().toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    private static JsonNode body(Submission draft) {
        return SubmissionReader.readTree(draft.draftBody.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ObjectNode> measures(JsonNode body) {
        return StreamSupport.stream(body.path("measures").spliterator(), false)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }
}
