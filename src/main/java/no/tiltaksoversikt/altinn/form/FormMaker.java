package no.tiltaksoversikt.altinn.form;

import jakarta.inject.Singleton;
import java.util.SortedMap;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;

/** Makes the forms of this installation. */
@Singleton
class FormMaker {

    /** Where nobody has said which app it becomes; it can be changed in the files. */
    private static final String EXAMPLE = "digdir/digitaliseringstiltak";

    private final RuleCatalogue rules;
    private final FormWords words;
    private final FormConfig config;

    FormMaker(RuleCatalogue rules, FormWords words, FormConfig config) {
        this.rules = rules;
        this.words = words;
        this.config = config;
    }

    /** The form's files, and how to use them in a language. */
    SortedMap<String, byte[]> files(Questionnaire questionnaire, Language language) {
        var app = FormApp.of(config.app().orElse(EXAMPLE), questionnaire.title());
        var files = AltinnForm.of(questionnaire, rules.acknowledgeable(), app, config.formRoles(), words);
        files.put(FormGuide.FILE, FormGuide.in(language, app));
        return files;
    }

    CodeLists codeLists(Questionnaire questionnaire) {
        return CodeLists.of(questionnaire, rules.acknowledgeable(), words);
    }
}
