package no.tiltaksoversikt.platform.problem;

import no.tiltaksoversikt.platform.text.Text;

/** Every problem that the service answers with. Slugs are never reused; retired ones stay as comments. */
public enum ProblemType {
    MALFORMED_JSON("malformed-json", 400),
    MALFORMED_YAML("malformed-yaml", 400),
    JSON_LIMIT_EXCEEDED("json-limit-exceeded", 400),
    INVALID_BODY("invalid-body", 400),
    NOT_UTF8("not-utf-8", 400),
    DUPLICATE_FIELD("duplicate-field", 400),
    UNKNOWN_FIELD("unknown-field", 400),
    UNKNOWN_PARAMETER("unknown-parameter", 400),
    INVALID_PARAMETER("invalid-parameter", 400),
    BAD_REQUEST("bad-request", 400),
    ADDRESS_NOT_ENCODED("address-not-encoded", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    ALTINN_CODE_WRONG("altinn-code-wrong", 403),
    FOREIGN_ORGANISATION("foreign-organisation", 403),
    NOT_A_PARTICIPANT("not-a-participant", 403),
    NOT_FOUND("not-found", 404),
    REVISION_NOT_FOUND("revision-not-found", 404),
    CORRECTION_NOT_FOUND("correction-not-found", 404),
    EDITION_NOT_CLOSED("edition-not-closed", 409),
    NOTHING_TO_CORRECT("nothing-to-correct", 409),
    CORRECTION_SETTLED("correction-settled", 409),
    FINDING_NOT_FOUND("finding-not-found", 404),
    FINDING_CLOSED("finding-closed", 409),
    FINDING_NOT_CLOSED("finding-not-closed", 409),
    FINDING_ASSIGNED("finding-assigned", 409),
    CORRECTION_INVALID("correction-invalid", 422),
    NOTHING_TO_REVISE("nothing-to-revise", 409),
    EDITION_NOT_FROZEN("edition-not-frozen", 409),
    MINISTRY_NOT_FOUND("ministry-not-found", 404),
    AGENCY_NOT_FOUND("agency-not-found", 404),
    AGENCY_ENDED("agency-ended", 409),
    EDITION_NOT_FOUND("edition-not-found", 404),
    EDITION_NOT_PUBLISHED("edition-not-published", 404),
    PARTICIPANT_NOT_FOUND("participant-not-found", 404),
    EXTENSION_NOT_FOUND("extension-not-found", 404),
    REMINDER_NOT_FOUND("reminder-not-found", 404),
    SUBMISSION_NOT_FOUND("submission-not-found", 404),
    DRAFT_NOT_FOUND("draft-not-found", 404),
    MEASURE_NOT_FOUND("measure-not-found", 404),
    ALTINN_INSTANCE_NOT_FOUND("altinn-instance-not-found", 404),
    FIGURE_NOT_FOUND("figure-not-found", 404),
    REPORT_SECTION_NOT_FOUND("report-section-not-found", 404),
    REPORT_SECTION_INVALID("report-section-invalid", 422),
    CODE_LIST_NOT_FOUND("code-list-not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    ALTINN_NOT_CONFIGURED("altinn-not-configured", 409),
    NO_OPEN_EDITION("no-open-edition", 409),
    EDITION_NOT_OPEN("edition-not-open", 409),
    EDITION_LOCKED("edition-locked", 409),
    SANDBOX_FULL("sandbox-full", 409),
    ILLEGAL_TRANSITION("illegal-transition", 409),
    ACKNOWLEDGEMENT_REQUIRED("acknowledgement-required", 409),
    CORRECTIONS_STAND("corrections-stand", 409),
    MEASURE_EXISTS("measure-exists", 409),
    SUBMISSION_IS_FINAL("submission-is-final", 409),
    STATE_NOT_NAMED("state-not-named", 409),
    REMINDER_NOT_RELEASABLE("reminder-not-releasable", 409),
    LOST_RACE("lost-race", 409),
    PRECONDITION_FAILED("precondition-failed", 412),
    BODY_TOO_LARGE("body-too-large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    UNSUPPORTED_CONTENT_ENCODING("unsupported-content-encoding", 415),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416),
    SUBMISSION_INVALID("submission-invalid", 422),
    QUESTIONNAIRE_NOT_FOUND("questionnaire-not-found", 404),
    QUESTIONNAIRE_EXISTS("questionnaire-exists", 409),
    QUESTIONNAIRE_FIXED("questionnaire-fixed", 409),
    QUESTIONNAIRE_IN_USE("questionnaire-in-use", 409),
    QUESTIONNAIRE_INVALID("questionnaire-invalid", 422),
    INTERNAL_ERROR("internal-error", 500),
    MAIL_NOT_CONFIGURED("mail-not-configured", 503),
    ALTINN_REFUSED("altinn-refused", 502),
    BODY_TOO_SLOW("body-too-slow", 408),
    ADDRESS_TOO_LONG("address-too-long", 414),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    ANSWER_LOST("answer-lost", 500),
    OUTCOME_UNKNOWN("outcome-unknown", 503),
    BUSY("busy", 503),
    READ_TOO_LONG("read-too-long", 503),
    EVENT_NOT_FOUND("event-not-found", 404),
    SUBSCRIPTION_NOT_FOUND("subscription-not-found", 404),
    TOO_MANY_SUBSCRIPTIONS("too-many-subscriptions", 409),
    MANIFEST_PART_NOT_FOUND("manifest-part-not-found", 404),
    DIFFERENCE_NOT_FOUND("difference-not-found", 404),
    DIFFERENCE_NOT_ACCEPTABLE("difference-not-acceptable", 409),
    REGISTER_NOT_CONFIGURED("register-not-configured", 409),
    PARTICIPANT_HAS_ANSWERED("participant-has-answered", 409),
    PARTICIPANT_HAS_TAKEN_OVER("participant-has-taken-over", 409),
    ORGANISATION_PERIOD_IN_USE("organisation-period-in-use", 409),
    ORGANISATION_IMPORT_INVALID("organisation-import-invalid", 422),
    LIST_UNREADABLE("list-unreadable", 400),
    LIST_TOO_LARGE("list-too-large", 413),
    LIST_ENCRYPTED("list-encrypted", 415),
    LIST_FORMAT_UNSUPPORTED("list-format-unsupported", 415),
    LIST_MAPPING_MISSING("list-mapping-missing", 422),
    STOPPING("stopping", 503),
    UNAVAILABLE("unavailable", 503);

    private final String slug;
    private final int status;
    private final Text title;
    private final Text detail;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
        this.title = Text.of("problem", slug + ".title");
        this.detail = Text.of("problem", slug + ".detail");
    }

    /** The {@code type} member: a URN, since it is an identifier and not an address. */
    public String uri() {
        return "urn:problem-type:tiltaksoversikt:" + slug;
    }

    /** The last part of {@code type}. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }
}
