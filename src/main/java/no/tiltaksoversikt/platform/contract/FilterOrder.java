package no.tiltaksoversikt.platform.contract;

/** Which filter of the contract comes before which: the higher number first. Others need schemas' names and types. */
final class FilterOrder {

    static final int NAMES = 30;
    static final int TEXTS = 20;

    private FilterOrder() {}
}
