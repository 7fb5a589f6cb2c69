package no.tiltaksoversikt.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Tests with this profile share a database of their own: editions end at 2100, and every other test takes new ones too. */
public final class OwnDatabase implements QuarkusTestProfile {}
