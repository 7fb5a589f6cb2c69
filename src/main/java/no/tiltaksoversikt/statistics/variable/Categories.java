package no.tiltaksoversikt.statistics.variable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.participant.Participant;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.CostClass;
import no.tiltaksoversikt.organisation.OrganisationName;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** The categories of variables in an edition; they do not depend on answers. */
@ApplicationScoped
public class Categories {

    private final QuestionnaireCatalogue questionnaires;

    Categories(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The label of a boolean. */
    public static String flag(boolean value, Language language) {
        return Text.of("statistics", "flag." + value).in(language);
    }

    /** The variable's categories in order; none if the edition does not ask it. */
    public List<CategoryView> of(Variable variable, Edition edition, Language language) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        if (!variable.isAskedBy(questionnaire)) {
            return List.of();
        }
        return isOrganisation(variable)
                ? organisations(variable, edition.year(), language)
                : fixed(variable, questionnaire, language);
    }

    /** The code with its label; null where there is no code. */
    public CategoryView labelled(Variable variable, String code, Edition edition, Language language) {
        return code == null
                ? null
                : labelled(variable, List.of(code), edition, language).get(0);
    }

    /** The codes with their labels in the edition, in the order given. */
    public List<CategoryView> labelled(Variable variable, List<String> codes, Edition edition, Language language) {
        var labels = of(variable, edition, language).stream()
                .collect(Collectors.toMap(CategoryView::code, CategoryView::label));
        return codes.stream()
                .map(code -> new CategoryView(code, labels.getOrDefault(code, code)))
                .toList();
    }

    /** A criterion in words. A code that the edition does not offer has its label in another one that is frozen. */
    public String inWords(Criterion criterion, Edition edition, Language language) {
        var variable = criterion.variable();
        var labels = Stream.concat(
                        of(variable, edition, language).stream(),
                        known(variable, edition)
                                .flatMap(questionnaire -> fixed(variable, questionnaire, language).stream()))
                .collect(Collectors.toMap(CategoryView::code, CategoryView::label, (one, other) -> one));
        return language.quotedIfQuestion(variable.label().in(language)) + ": "
                + criterion.codes().stream()
                        .map(code -> labels.getOrDefault(code, code))
                        .collect(Collectors.joining(Text.of("statistics", "or").in(language)));
    }

    /** The valid codes of a criterion: those of known questionnaires, or of the edition's participants. */
    public List<String> codes(Variable variable, int editionYear) {
        return isOrganisation(variable)
                ? organisations(variable, editionYear, Language.NB).stream()
                        .map(CategoryView::code)
                        .toList()
                : fixedCodes(variable, known(variable, Edition.getByYear(editionYear)));
    }

    /** The valid codes of a criterion for several editions: those of any of them. */
    public List<String> codes(Variable variable, List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> codes(variable, edition.year()).stream())
                .distinct()
                .toList();
    }

    /**
     * The edition's own questionnaire, then those of other editions that the public may see. Of a variable that
     * the edition may have, only those of frozen ones: the words of an answer about a frozen edition never change.
     */
    private Stream<Questionnaire> known(Variable variable, Edition edition) {
        var own = questionnaires.get(edition.questionnaire());
        var isElsewhere = Variable.named(variable.id()).isEmpty() && !variable.isAskedBy(own);
        var others = VariableScope.visible(
                false, other -> isElsewhere || other.state().isFrozen(), questionnaires);
        return Stream.concat(Stream.of(own), others).distinct();
    }

    /** The codes, in some questionnaires, of a variable that does not depend on the participants. */
    public static List<String> fixedCodes(Variable variable, Stream<Questionnaire> questionnaires) {
        return questionnaires
                .flatMap(questionnaire -> fixed(variable, questionnaire, Language.NB).stream())
                .map(CategoryView::code)
                .distinct()
                .toList();
    }

    /** The codes of a variable that does not depend on the participants. */
    public static List<CategoryView> fixed(Variable variable, Questionnaire questionnaire, Language language) {
        if (variable.storage() == Variable.Storage.FLAG) {
            return Stream.of(true, false)
                    .map(value -> new CategoryView(value.toString(), flag(value, language)))
                    .toList();
        }
        if (variable.equals(Variable.COST_CLASS)) {
            return Arrays.stream(CostClass.values())
                    .map(interval -> new CategoryView(
                            interval.name(),
                            Text.of("statistics", "cost-class." + interval).in(language)))
                    .toList();
        }
        return variable.source().flatMap(questionnaire::questionFor).stream()
                .flatMap(question -> question.options().stream())
                .map(option -> new CategoryView(option.code(), option.name().in(language)))
                .toList();
    }

    /** Whether its categories are the organisations that an edition invites. */
    public static boolean isOrganisation(Variable variable) {
        return variable.equals(Variable.MINISTRY) || variable.equals(Variable.AGENCY);
    }

    private static List<CategoryView> organisations(Variable variable, int editionYear, Language language) {
        var names = new TreeMap<String, OrganisationName>();
        for (var agency : Participant.ofEdition(editionYear)) {
            if (variable.equals(Variable.AGENCY)) {
                names.put(agency.orgNumber(), agency.name());
            } else {
                names.put(agency.ministryCode(), agency.ministryName());
            }
        }
        return names.entrySet().stream()
                .map(name -> new CategoryView(name.getKey(), name.getValue().in(language)))
                .toList();
    }
}
