package no.tiltaksoversikt.altinn.form;

/** The addresses of Altinn's schemas, which editors check the files against. */
final class Schemas {

    static final String METADATA = frontend("application/application-metadata");
    static final String TEXTS = frontend("text-resources/text-resources");
    static final String LAYOUT = frontend("layout/layout");
    static final String LAYOUT_SETS = frontend("layout/layout-sets");
    static final String SETTINGS = frontend("layout/layoutSettings");
    static final String VALIDATION = frontend("validation/validation");
    static final String PREFILL = "https://altinncdn.no/schemas/json/prefill/prefill.schema.v1.json";

    private Schemas() {}

    private static String frontend(String name) {
        return "https://altinncdn.no/toolkits/altinn-app-frontend/4/schemas/json/" + name + ".schema.v1.json";
    }
}
