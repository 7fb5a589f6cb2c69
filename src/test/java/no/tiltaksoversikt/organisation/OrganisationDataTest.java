package no.tiltaksoversikt.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of ministries and agencies that the service is delivered with. */
class OrganisationDataTest {

    private static final ImportPlan DELIVERED = plan();

    @Test
    void an_import_of_the_files_has_no_error() {
        assertThat(DELIVERED.report(true, Language.EN).rows())
                .hasSizeGreaterThan(290)
                .allSatisfy(row -> assertThat(row.errors()).isEmpty());
    }

    @Test
    void the_ministries_of_today_are_those_of_regjeringen() {
        assertThat(ministriesOn("2026-11-28"))
                .containsExactlyInAnyOrder(
                        "AID", "BFD", "DFD", "ED", "FD", "FIN", "HOD", "JD", "KD", "KDD", "KLD", "KUD", "LMD", "NFD",
                        "SD", "SMK", "UD");
        assertThat(ministriesOn("2019-09-25"))
                .hasSize(16)
                .contains("KMD", "ASD", "OED", "BFD")
                .doesNotContain("BLD", "KDD");
        assertThat(ministriesOn("2018-09-25")).hasSize(16).contains("BLD").doesNotContain("BFD");
    }

    @Tag("full")
    @Test
    void every_agency_belongs_to_a_ministry_of_that_day_on_every_day_or_to_none() {
        var histories = DELIVERED.changed();
        histories.forEach((key, history) -> days(history)
                .filter(day -> !history.affiliations().isEmpty())
                .forEach(day -> {
                    var ministry = Period.near(history.affiliations(), day).ministry();
                    assertThat(ministry == null
                                    || (Ministry.isCode(ministry)
                                            && histories.get(ministry).existsOn(day)))
                            .as("%s under %s on %s", key, ministry, day)
                            .isTrue();
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "991825827,2019-09-25,Direktoratet for forvaltning og ikt (Difi),KMD",
        "991825827,2021-12-31,Digitaliseringsdirektoratet,KMD",
        "991825827,2022-01-01,Digitaliseringsdirektoratet,KDD",
        "991825827,2026-01-01,Digitaliseringsdirektoratet,DFD",
        "988681873,2019-05-02,Likestillings- og diskrimineringsombudet,BLD",
        "988681873,2019-09-25,Likestillings- og diskrimineringsombudet,KUD",
        "820327462,2019-09-25,Senter for oljevern og marint miljø,SD",
        "995710757,2019-09-25,Fylkesnemndene for barnevern og sosiale saker,BFD",
        "974762994,2019-09-25,Fylkesmannen i Agder,KMD",
        "974762994,2021-01-01,Statsforvalteren i Agder,KMD",
        "961181399,2026-11-28,Nasjonalarkivet,KUD",
        "974761076,2026-11-28,Skatteetaten,FIN",
    })
    void an_agency_was_called_so_and_belonged_there(String orgNumber, LocalDate day, String name, String ministry) {
        var history = DELIVERED.changed().get(orgNumber);
        assertThat(Period.near(history.names(), day).nb()).isEqualTo(name);
        assertThat(Period.near(history.affiliations(), day).ministry()).isEqualTo(ministry);
    }

    @Test
    void what_was_merged_says_into_what() {
        var ehelse = DELIVERED.changed().get("915933149");
        assertThat(ehelse.validTo()).isEqualTo("2023-12-31");
        assertThat(ehelse.succeededBy()).containsExactly("983544622");
        assertThat(DELIVERED.changed().get("KMD").succeededBy()).containsExactly("KDD");
    }

    private static List<String> ministriesOn(String day) {
        return DELIVERED.changed().entrySet().stream()
                .filter(it -> Ministry.isCode(it.getKey()) && it.getValue().existsOn(LocalDate.parse(day)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private static Stream<LocalDate> days(History history) {
        var last = history.validTo() == null ? LocalDate.parse("2026-12-31") : history.validTo();
        return history.validFrom().datesUntil(last.plusDays(1));
    }

    private static ImportPlan plan() {
        try {
            var rows = Stream.concat(
                            OrganisationLoader.rows("ministries.csv").stream(),
                            OrganisationLoader.rows("agencies.csv").stream())
                    .toList();
            return new ImportPlan(rows, List.of(), Map.of(), key -> Set.of());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
