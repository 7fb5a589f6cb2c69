package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.CategoryView;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Codes with the labels that their edition's questionnaire has for them. */
@ApplicationScoped
public class Labels {

    private final Categories categories;

    Labels(Categories categories) {
        this.categories = categories;
    }

    /** The code with its label; null where there is no code. */
    CategoryView of(Variable variable, String code, Edition edition, Language language) {
        return code == null
                ? null
                : of(variable, List.of(code), edition, language).get(0);
    }

    /** The codes with their labels, in the order given. */
    public List<CategoryView> of(Variable variable, List<String> codes, Edition edition, Language language) {
        var offered = categories.of(variable, edition, language);
        return codes.stream()
                .map(code -> Stream.concat(offered.stream(), Stream.of(new CategoryView(code, code)))
                        .filter(category -> category.code().equals(code))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
