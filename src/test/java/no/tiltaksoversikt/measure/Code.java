package no.tiltaksoversikt.measure;

/** The codes that the questionnaires of 2018 and 2019 offer, for tests. */
public final class Code {

    private Code() {}

    /** Question 7 in 2019. */
    public enum Financing {
        YES,
        NO,
        PARTIAL
    }

    /** Question 10 in 2019, in the order a measure goes through them; OPERATION is new in 2019. */
    public enum Phase {
        IDEA,
        CONCEPT,
        PLANNING,
        IMPLEMENTATION,
        OPERATION
    }

    /** Question 11 in 2019. */
    public enum InvolvesOthers {
        YES,
        NO,
        NOT_CLARIFIED,
        DO_NOT_KNOW
    }

    /** Question 12 in 2019. */
    public enum InvolvedParties {
        OWN_SECTOR,
        OTHER_STATE_SECTORS,
        OTHER_LEVELS,
        OTHER_SECTORS_AND_LEVELS,
        OTHER
    }

    /** Question 13 in 2019: dialogue with KS, the municipalities' organisation. */
    public enum KsDialogue {
        YES,
        NO,
        NOT_RELEVANT
    }

    /** Asked in 2018 only. */
    public enum MainPurpose {
        INTERNAL_EFFICIENCY,
        SEAMLESS_SERVICES,
        DATA_SHARING,
        CHANGED_TASK_SOLVING,
        INTERNAL_ADMINISTRATION,
        SHARED_SOLUTION,
        SECURITY
    }

    /** Question 16 in 2019. */
    public enum ExpectedEffect {
        SERVICE_QUALITY,
        EFFICIENCY,
        COST_EFFICIENCY,
        SIMPLIFIED_WORK_ROUTINES,
        DECISION_SUPPORT,
        SEAMLESS_SERVICES,
        RESOURCE_REALLOCATION,
        NEW_SERVICES,
        ROBUST_INFRASTRUCTURE,
        REDUCED_ENVIRONMENTAL_IMPACT,
        OTHER
    }

    /** Question 17 in 2019. */
    public enum Beneficiary {
        CITIZENS,
        EMPLOYEES,
        STATE_AGENCIES,
        MUNICIPAL_SECTOR,
        PRIVATE_BUSINESSES,
        OTHER
    }

    /** Question 18 in 2019. */
    public enum DevelopsShared {
        YES,
        NO,
        UNSURE
    }

    /** Question 19 in 2019. */
    public enum ReusesShared {
        YES,
        NO,
        UNSURE,
        NOT_RELEVANT
    }

    /** Question 20 in 2019. */
    public enum Technology {
        ROBOTICS,
        AI,
        CLOUD,
        IOT,
        OTHER,
        NOT_RELEVANT
    }

    /** Question 21 in 2019. */
    public enum Innovation {
        LOW,
        MEDIUM,
        HIGH
    }
}
