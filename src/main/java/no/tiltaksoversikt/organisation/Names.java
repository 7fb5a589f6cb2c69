package no.tiltaksoversikt.organisation;

import no.tiltaksoversikt.platform.text.Language;

/** Registered names exist in bokmål always, in the others sometimes, so bokmål stands in. */
final class Names {

    private Names() {}

    static String in(Language language, String nb, String nn, String en) {
        var name =
                switch (language) {
                    case NB -> nb;
                    case NN -> nn;
                    case EN -> en;
                };
        return name == null ? nb : name;
    }
}
