package no.tiltaksoversikt.edition;

/** The state of an edition from which the public sees its answers and everything derived from them. */
public enum VisibleFrom {
    OPEN,
    PUBLISHED;

    boolean isReachedBy(EditionState state) {
        return state.compareTo(this == OPEN ? EditionState.OPEN : EditionState.PUBLISHED) >= 0;
    }

    /** An SQL condition: the public may see the answers of an edition. {@code edition} is the table's alias. */
    public static String condition(String edition) {
        return "(%1$s.state = 'PUBLISHED' or %1$s.visible_from = 'OPEN' and %1$s.state <> 'PLANNED')"
                .formatted(edition);
    }
}
