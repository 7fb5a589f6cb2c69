package no.tiltaksoversikt.organisation;

import no.tiltaksoversikt.platform.text.Language;

/** A name as it is registered: always in bokmål, which is used where there is none in another language. */
final class RegisteredName {

    private RegisteredName() {}

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
