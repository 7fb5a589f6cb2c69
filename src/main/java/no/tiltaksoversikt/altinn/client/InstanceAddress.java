package no.tiltaksoversikt.altinn.client;

import java.util.UUID;

/** The party id and id that identify an instance of the app. */
public record InstanceAddress(long partyId, UUID id) {

    @Override
    public String toString() {
        return partyId + "/" + id;
    }
}
