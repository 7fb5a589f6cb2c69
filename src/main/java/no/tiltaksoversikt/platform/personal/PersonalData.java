package no.tiltaksoversikt.platform.personal;

import java.util.List;

/** A feature's stored e-mail addresses. All of it happens in the caller's transaction. */
public interface PersonalData {

    /** Where an address is stored, whatever its capitals. */
    List<Holding> find(String address);

    /** Erases an address where it is stored as a contact; where texts only mention it, there is nothing to erase. */
    default void erase(String address) {}

    /** Erases all contacts of an edition whose time is over; gives their number. */
    default int eraseContacts(int editionYear) {
        return 0;
    }

    /** Erases contacts in what never became an answer, once an edition takes none any more; gives their number. */
    default int eraseUnsubmitted(int editionYear) {
        return 0;
    }
}
