package no.tiltaksoversikt.altinn.form;

import java.util.List;

/**
 * Who may do what with the form, in XACML 3.0 as Altinn reads it: the agency's people with certain roles fill in and send, the
 * service owner starts forms that are filled in beforehand, reads what comes, says how it went and confirms it.
 */
final class AccessPolicy {

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
    private static final String IS_EQUAL = "urn:oasis:names:tc:xacml:1.0:function:string-equal";
    private static final String IS_EQUAL_IN_ANY_CASE = "urn:oasis:names:tc:xacml:3.0:function:string-equal-ignore-case";
    private static final String SUBJECT = "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
    private static final String RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
    private static final String ACTION = "urn:oasis:names:tc:xacml:3.0:attribute-category:action";
    private static final String ACTION_ID = "urn:oasis:names:tc:xacml:1.0:action:action-id";
    private static final String ORG = "urn:altinn:org";
    private static final String APP = "urn:altinn:app";

    /** How surely it must be known who somebody is: 3 is a two-factor login, and what Maskinporten gives organisations. */
    private static final String LEVEL = "3";

    private final FormApp app;
    private final XmlWriter xml = new XmlWriter();

    private AccessPolicy(FormApp app) {
        this.app = app;
    }

    static byte[] of(FormApp app, List<String> roles) {
        var policy = new AccessPolicy(app);
        policy.policy(roles);
        return policy.xml.bytes();
    }

    private void policy(List<String> roles) {
        xml.start(
                "xacml:Policy",
                "xmlns:xacml",
                "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17",
                "PolicyId",
                policyId(),
                "Version",
                "1.0",
                "RuleCombiningAlgId",
                "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides");
        xml.empty("xacml:Target");
        rule(
                1,
                "Virksomhetens folk med rollene " + String.join(", ", roles) + " kan fylle ut og sende inn.",
                "urn:altinn:rolecode",
                roles,
                List.of("read", "write", "delete", "instantiate"));
        rule(
                2,
                "Tjenesteeieren (" + app.org() + ") kan opprette, lese, skrive og bekrefte mottak.",
                ORG,
                List.of(app.org()),
                List.of("read", "write", "instantiate", "complete"));
        xml.start("xacml:ObligationExpressions");
        obligation(1, "urn:altinn:minimum-authenticationlevel");
        obligation(2, "urn:altinn:minimum-authenticationlevel-org");
        xml.end().end();
    }

    private String policyId() {
        return "urn:altinn:resource:app_" + app.org() + "_" + app.name() + ":policyid:1";
    }

    private void rule(int number, String description, String attribute, List<String> subjects, List<String> actions) {
        xml.start("xacml:Rule", "RuleId", policyId() + ":ruleid:" + number, "Effect", "Permit");
        xml.text(description, "xacml:Description");
        xml.start("xacml:Target");
        anyOf(subjects, attribute, SUBJECT);
        xml.start("xacml:AnyOf").start("xacml:AllOf");
        match(IS_EQUAL, app.org(), ORG, RESOURCE);
        match(IS_EQUAL, app.name(), APP, RESOURCE);
        xml.end().end();
        anyOf(actions, ACTION_ID, ACTION);
        xml.end().end();
    }

    private void anyOf(List<String> values, String attribute, String category) {
        xml.start("xacml:AnyOf");
        for (var value : values) {
            xml.start("xacml:AllOf");
            match(IS_EQUAL_IN_ANY_CASE, value, attribute, category);
            xml.end();
        }
        xml.end();
    }

    private void match(String function, String value, String attribute, String category) {
        xml.start("xacml:Match", "MatchId", function);
        xml.text(value, "xacml:AttributeValue", "DataType", STRING);
        xml.empty(
                "xacml:AttributeDesignator",
                "AttributeId",
                attribute,
                "Category",
                category,
                "DataType",
                STRING,
                "MustBePresent",
                "false");
        xml.end();
    }

    private void obligation(int number, String category) {
        xml.start(
                "xacml:ObligationExpression",
                "ObligationId",
                "urn:altinn:obligation:authenticationLevel" + number,
                "FulfillOn",
                "Permit");
        xml.start(
                "xacml:AttributeAssignmentExpression",
                "AttributeId",
                "urn:altinn:obligation" + number + "-assignment" + number,
                "Category",
                category);
        xml.text(LEVEL, "xacml:AttributeValue", "DataType", INTEGER);
        xml.end().end();
    }
}
