package no.tiltaksoversikt.altinn.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/**
 * What Altinn must know of the app besides its form.
 *
 * @param org the service owner's short name
 * @param name the app's
 */
record FormApp(String org, String name, Text title) {

    static final String DATA_TYPE = "model";

    private static final String PDF_TYPE = "ref-data-as-pdf";

    /** An app by its id, which is org/app. */
    static FormApp of(String id, Text title) {
        var slash = id.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("tiltak.altinn.app is not org/app");
        }
        return new FormApp(id.substring(0, slash), id.substring(slash + 1), title);
    }

    String id() {
        return org + "/" + name;
    }

    ObjectNode metadata() {
        var metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("$schema", Schemas.METADATA);
        metadata.put("id", id());
        metadata.put("org", org);
        var titles = metadata.putObject("title");
        for (var language : Language.values()) {
            titles.put(language.tag(), title.in(language));
        }
        var types = metadata.putArray("dataTypes");
        types.addObject()
                .put("id", PDF_TYPE)
                .put("maxCount", 0)
                .put("minCount", 0)
                .putArray("allowedContentTypes")
                .add("application/pdf");
        types.add(dataType());
        // Agencies report, and for a whole agency.
        metadata.putObject("partyTypesAllowed")
                .put("bankruptcyEstate", false)
                .put("organisation", true)
                .put("person", false)
                .put("subUnit", false);
        // Whoever comes back goes on with what is begun, or with what has been filled in for them beforehand.
        metadata.putObject("onEntry").put("show", "select-instance");
        metadata.put("autoDeleteOnProcessEnd", false);
        return metadata;
    }

    private static ObjectNode dataType() {
        var type = JsonNodeFactory.instance.objectNode();
        type.put("id", DATA_TYPE);
        type.putArray("allowedContentTypes").add("application/xml").add("application/json");
        type.putObject("appLogic")
                .put("autoCreate", true)
                .put("classRef", ModelClasses.ROOT_CLASS)
                .put("allowAnonymousOnStateless", false)
                .put("autoDeleteOnProcessEnd", false);
        type.put("taskId", FormProcess.TASK);
        type.put("maxCount", 1);
        type.put("minCount", 1);
        type.put("enablePdfCreation", true);
        return type;
    }

    /**
     * Altinn's prefill reaches single values, of which the form has none about the agency: who answers follows from whose
     * form it is. What is filled in beforehand comes with the instance, and nothing of Altinn's may write over it.
     */
    static ObjectNode prefill() {
        var prefill = JsonNodeFactory.instance.objectNode();
        prefill.put("$schema", Schemas.PREFILL);
        prefill.put("allowOverwrite", false);
        prefill.putObject("ER");
        prefill.putObject("DSF");
        prefill.putObject("UserProfile");
        return prefill;
    }
}
