package no.tiltaksoversikt.altinn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.validation.rule.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The data model's files are valid and accept the data of the form. */
class FormModelTest {

    private static final FormFiles FILES = FormFiles.of(Validation.QUESTIONNAIRES.get("2019"));
    private static final String MEASURE =
            "<submission><nothingToReport>false</nothingToReport><measures>%s</measures></submission>";

    /** The keywords of C#, which are not allowed as names. */
    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "base",
            "bool",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "checked",
            "class",
            "const",
            "continue",
            "decimal",
            "default",
            "delegate",
            "do",
            "double",
            "else",
            "enum",
            "event",
            "explicit",
            "extern",
            "false",
            "finally",
            "fixed",
            "float",
            "for",
            "foreach",
            "goto",
            "if",
            "implicit",
            "in",
            "int",
            "interface",
            "internal",
            "is",
            "lock",
            "long",
            "namespace",
            "new",
            "null",
            "object",
            "operator",
            "out",
            "override",
            "params",
            "private",
            "protected",
            "public",
            "readonly",
            "ref",
            "return",
            "sbyte",
            "sealed",
            "short",
            "sizeof",
            "stackalloc",
            "static",
            "string",
            "struct",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "uint",
            "ulong",
            "unchecked",
            "unsafe",
            "ushort",
            "using",
            "virtual",
            "void",
            "volatile",
            "while");

    static List<Questionnaire> questionnaires() {
        return List.copyOf(Validation.QUESTIONNAIRES.all());
    }

    private static Validator validator(FormFiles files) throws SAXException {
        return SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new ByteArrayInputStream(files.bytes("App/models/model.xsd"))))
                .newValidator();
    }

    private static void validate(String xml) throws SAXException, IOException {
        validator(FILES).validate(new StreamSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_xsd_is_valid_and_accepts_an_empty_form(Questionnaire questionnaire) throws SAXException, IOException {
        var validator = validator(FormFiles.of(questionnaire));

        validator.validate(new StreamSource(new StringReader("<submission/>")));
        validator.validate(new StreamSource(new StringReader("<submission><measures/><measures/></submission>")));
        assertThat(FILES.xml("App/models/model.xsd").getDocumentElement().getNamespaceURI())
                .isEqualTo(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    }

    @Test
    void the_xsd_accepts_a_complete_measure() throws SAXException, IOException {
        validate(MEASURE.formatted("""
                <reference>A-17</reference><name>Søknad &amp; svar</name><contactEmail>prosjekt@etaten.no</contactEmail>
                <publishable>true</publishable><exemptionBasis>Offl. § 13</exemptionBasis>
                <exemptAnswers>totalCost,technologiesOther</exemptAnswers><exemptionReviewOn>2030-01-31</exemptionReviewOn>
                <financing>YES</financing><totalCost>100000000000</totalCost><currentYearBudget>0</currentYearBudget>
                <phase>IDEA</phase><involvesOthers>YES</involvesOthers><involvedParties>OTHER_LEVELS</involvedParties>
                <ksDialogue>NO</ksDialogue><deliverable>Mye
                tekst</deliverable><tags>søknad
                bygg</tags><expectedEffects>EFFICIENCY,OTHER</expectedEffects>
                <expectedEffectsOther>Mer</expectedEffectsOther><beneficiaries>CITIZENS</beneficiaries>
                <developsShared>NO</developsShared><reusesShared>UNSURE</reusesShared><technologies>AI,CLOUD</technologies>
                <innovation>LOW</innovation><comments>Ingen</comments>
                <acknowledgements><rule>duplicate-name</rule><reason>To ulike</reason></acknowledgements>
                <acknowledgements><rule>personal-data</rule><reason>Sentralbord</reason></acknowledgements>"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<phase>DREAM</phase>",
                "<technologies>CLOUD,FOG</technologies>",
                "<technologies>CLOUD,</technologies>",
                "<beneficiaries>CITIZENS,EMPLOYEES,STATE_AGENCIES</beneficiaries>",
                "<totalCost>12.5</totalCost>",
                "<totalCost>-1</totalCost>",
                "<contactEmail>ola</contactEmail>",
                "<exemptionReviewOn>2030-02-30</exemptionReviewOn>",
                "<exemptionReviewOn>2030-01-31Z</exemptionReviewOn>",
                "<publishable>ja</publishable>",
                "<phase>IDEA</phase><financing>YES</financing>",
                "<acknowledgements><rule>none</rule></acknowledgements>",
                "<colour>red</colour>"
            })
    void the_xsd_rejects_invalid_answers(String answer) {
        assertThatThrownBy(() -> validate(MEASURE.formatted(answer))).isInstanceOf(SAXException.class);
    }

    @Test
    void the_json_schema_agrees_with_the_xsd() throws IOException {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(FILES.json("App/models/model.schema.json"));
        var mapper = new ObjectMapper();
        var measure = """
                {"nothingToReport":false,"measures":[{"reference":"A-17","publishable":true,"totalCost":12000000,
                "phase":"IDEA","tags":"søknad\\nbygg","technologies":"AI,CLOUD","exemptionReviewOn":"2030-01-31",
                "contactEmail":"prosjekt@etaten.no","acknowledgements":[{"rule":"duplicate-name","reason":"To"}]}]}""";

        assertThat(schema.validate(mapper.readTree(measure))).isEmpty();
        assertThat(schema.validate(mapper.readTree("{}"))).isEmpty();
        for (var wrong : List.of(
                measure.replace("IDEA", "DREAM"),
                measure.replace("AI,CLOUD", "AI,FOG"),
                measure.replace("12000000", "1.5"),
                measure.replace("2030-01-31", "31.01.2030"),
                measure.replace("prosjekt@", ""),
                measure.replace("søknad", "s".repeat(61)),
                measure.replace("duplicate-name", "none"),
                measure.replace("\"false\"", "0").replace("false", "\"nei\""))) {
            assertThat(schema.validate(mapper.readTree(wrong))).as(wrong).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void the_classes_are_well_formed(Questionnaire questionnaire) {
        var code = FormFiles.of(questionnaire).text("App/models/model.cs");
        var bare = code.replaceAll("@?\"(?:[^\"\\\\]|\\\\.|\"\")*\"", "\"\"");

        assertThat(bare.chars().filter(it -> it == '{').count())
                .isEqualTo(bare.chars().filter(it -> it == '}').count());
        assertThat(bare.chars().filter(it -> it == '[').count())
                .isEqualTo(bare.chars().filter(it -> it == ']').count());
        assertThat(bare.chars().filter(it -> it == '(').count())
                .isEqualTo(bare.chars().filter(it -> it == ')').count());
        // Every line has one of the expected forms.
        assertThat(bare.lines())
                .allMatch(line -> line.matches("#nullable disable|using [\\w.]+;|namespace [\\w.]+| *[{}]|"
                        + "| *public class \\w+| *\\[[\\w.]+(?:\\(.*\\))?\\]| *public [\\w<>?]+ \\w+ \\{ get; set; \\}"
                        + "| *public bool ShouldSerialize\\w+\\(\\) => \\w+(?:\\.HasValue| != default);"));
        var names = Pattern.compile("public (?:class|[\\w<>?]+) (\\w+)")
                .matcher(bare)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(names).contains("submission", "measure", "acknowledgement").doesNotContainAnyElementsOf(KEYWORDS);
    }
}
