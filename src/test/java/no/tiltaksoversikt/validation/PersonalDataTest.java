package no.tiltaksoversikt.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    // Valid numbers of people born in 2036 and later, so that they are nobody's yet.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15073950063",
                "Søker 15073950063 fikk svar",
                "(15073950063)",
                "fnr:15073950063.",
                "150739 50063",
                "150739\u00a050063",
                "150739-50063",
                "150739.50063",
                "15 07 39 50063",
                "150739 500 63",
                "1507 3950063",
                "150739\u200950063",
                "D-nummer 55073950057",
                "syntetisk 15473950046",
                "syntetisk 15723950020",
                "syntetisk 15873950029",
                "syntetisk D-nummer 55873950012",
                "skuddårsdag 29023650078"
            })
    void identity_numbers_are_found(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
        assertThat(IdentityNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong second control digit 15073950064",
                "wrong first control digit 15073950073",
                "29 February of a common year 29023750099",
                "month 13 15133950041",
                "day 32 32013950058",
                "31 April 31043950099",
                "day 0 00013950067",
                "twelve digits 115073950063",
                "twelve digits 150739500631",
                "150739  50063"
            })
    void other_numbers_of_eleven_digits_are_not(String text) {
        assertThat(IdentityNumber.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22451000",
                "Ring 22 45 10 00.",
                "mobil 900 12 345",
                "tlf: 90012345",
                "tlf.90012345",
                "+47 900 12 345",
                "+47 40 000 000",
                "004790012345",
                "(+47) 22 45 10 00",
                "+46 8 508 290 00",
                "800 12 345",
                "Kari Nordmann (905 12 345)",
                "Budsjett 40 000 000 kr, ring 22 45 10 00"
            })
    void telephone_numbers_are_found(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ingen tall",
                "40 000 000",
                "40.000.000",
                "22\u00a0345\u00a0678",
                "40000000 kr",
                "40000000 kroner",
                "NOK 40000000",
                "kr 40000000",
                "kr. 40000000",
                "40000000,-",
                "40000000 NOK",
                "22 millioner i 2019",
                "22451000 mill.",
                "orgnr 991825827",
                "org.nr. 991 825 827",
                "NO991825827MVA",
                "20191231",
                "2019-12-31",
                "31122026",
                "0.91234567",
                "ABC-91234567",
                "31.12.2019",
                "31.12.2019",
                "2019-2021",
                "2019–2021",
                "2019/1234",
                "sak 2019/12345",
                "1.1.2019-31.12.2021",
                "kl. 10.30-11.45",
                "LOV-2006-05-19-16",
                "forskrift 2016-02-19-184",
                "https://www.regjeringen.no/id22451000",
                "https://etaten.no/sak/22451000",
                "10 000 brukere og 20 000 saker",
                "fra 1000 til 2000",
                "12345",
                "v1.2.3.4.5.6.7.8"
            })
    void other_numbers_are_not_telephone_numbers(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
    }

    @Test
    void a_text_full_of_numbers_is_looked_through() {
        assertThat(PersonalData.isIn("40 000 001 ".repeat(2_000_000))).isFalse();
    }
}
