package no.tiltaksoversikt.edition;

/** The state from which the public sees an edition's answers, and what is made of them. */
public enum VisibleFrom {
    OPEN,
    PUBLISHED;

    boolean isReachedBy(EditionState state) {
        return state.compareTo(this == OPEN ? EditionState.OPEN : EditionState.PUBLISHED) >= 0;
    }

    /** The condition that the public sees the answers of an edition; {@code edition} is the table's alias. */
    public static String condition(String edition) {
        return "(%1$s.state = 'PUBLISHED' or %1$s.visible_from = 'OPEN' and %1$s.state <> 'PLANNED')"
                .formatted(edition);
    }
}
