package no.tiltaksoversikt.platform.personal;

import java.util.List;

/** A feature's stored e-mail addresses. All methods run in the caller's transaction. */
public interface PersonalData {

    /** Where an address is stored, ignoring case. */
    List<Holding> find(String address);

    /** Erases an address that is stored as a contact. Texts that mention it stay. */
    default void erase(String address) {}

    /** Erases an edition's contacts after the retention period. Returns their number. */
    default int eraseContacts(int editionYear) {
        return 0;
    }

    /** Erases contacts in drafts once an edition takes no answers any more. Returns their number. */
    default int eraseUnsubmitted(int editionYear) {
        return 0;
    }
}
