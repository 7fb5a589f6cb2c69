package no.tiltaksoversikt.altinn;

import java.util.UUID;

/** Which instance of the app. */
record InstanceAddress(long partyId, UUID id) {

    @Override
    public String toString() {
        return partyId + "/" + id;
    }
}
