package no.tiltaksoversikt.organisation;

import no.tiltaksoversikt.platform.text.Language;

/** A name in the three languages. Bokmål is always known and stands in for a language whose name is null. */
public record OrganisationName(String nb, String nn, String en) {

    public String in(Language language) {
        var name =
                switch (language) {
                    case NB -> nb;
                    case NN -> nn;
                    case EN -> en;
                };
        return name == null ? nb : name;
    }
}
