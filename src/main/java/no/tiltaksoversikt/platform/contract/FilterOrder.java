package no.tiltaksoversikt.platform.contract;

/** The order of the contract's filters, highest number first. Later ones need the schemas' final names and types. */
final class FilterOrder {

    static final int NAMES = 30;
    static final int TEXTS = 20;

    private FilterOrder() {}
}
