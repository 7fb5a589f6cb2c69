package no.tiltaksoversikt.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.DevelopsShared;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Code.ReusesShared;
import no.tiltaksoversikt.measure.CostClass;
import no.tiltaksoversikt.measure.Follows;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.reference.SyntheticEdition.Invited;
import org.junit.jupiter.api.Test;

class SyntheticEditionsTest {

    private static final SyntheticEdition IN_2018 = SyntheticEditions.edition2018();
    private static final SyntheticEdition IN_2019 = SyntheticEditions.edition2019();

    @Test
    void two_calls_give_the_same_edition() {
        assertThat(SyntheticEditions.edition2018()).isEqualTo(IN_2018);
        assertThat(SyntheticEditions.edition2019()).isEqualTo(IN_2019);
    }

    @Test
    void another_machine_gives_the_same_edition() {
        // Recorded once; a change of the generator changes them, a change of the machine must not.
        assertThat(fingerprint(IN_2018)).isEqualTo(1613295518);
        assertThat(fingerprint(IN_2019)).isEqualTo(-2143835302);
    }

    @Test
    void thirteen_ministries_are_invited_and_each_has_measures() {
        assertThat(IN_2019.invited())
                .extracting(Invited::ministry)
                .containsOnly("ASD", "BFD", "FIN", "HOD", "JD", "KLD", "KMD", "KUD", "KD", "LMD", "NFD", "OED", "SD");
        assertThat(byMinistry(measure -> true)).hasSize(13);
    }

    @Test
    void all_nine_skate_agencies_answer_in_both_years() {
        for (var edition : List.of(IN_2018, IN_2019)) {
            var skate = edition.invited().stream()
                    .filter(Invited::skate)
                    .map(Invited::orgNumber)
                    .toList();
            assertThat(skate).hasSize(9);
            assertThat(edition.responded()).containsAll(skate);
        }
    }

    @Test
    void who_responds_is_invited_and_only_who_responds_has_measures() {
        for (var edition : List.of(IN_2018, IN_2019)) {
            var invited = edition.invited().stream().map(Invited::orgNumber).toList();
            assertThat(invited).doesNotHaveDuplicates().containsAll(edition.responded());
            assertThat(edition.responded())
                    .doesNotHaveDuplicates()
                    .containsAll(edition.measures().stream()
                            .map(SyntheticMeasure::orgNumber)
                            .toList());
        }
    }

    @Test
    void every_agency_that_responds_in_2019_has_measures() {
        assertThat(IN_2019.measures()).extracting(SyntheticMeasure::orgNumber).containsAll(IN_2019.responded());
    }

    @Test
    void the_agencies_of_2019_took_part_in_2018() {
        assertThat(IN_2018.invited()).containsAll(IN_2019.invited());
    }

    @Test
    void an_agency_is_late_with_all_its_measures_and_after_the_others() {
        var late = IN_2019.measures().stream()
                .filter(SyntheticMeasure::late)
                .map(SyntheticMeasure::orgNumber)
                .distinct()
                .toList();
        assertThat(IN_2019.measures())
                .filteredOn(measure -> late.contains(measure.orgNumber()))
                .hasSize(14)
                .allMatch(SyntheticMeasure::late);
        assertThat(IN_2019.responded().subList(67 - late.size(), 67)).containsExactlyInAnyOrderElementsOf(late);
        assertThat(IN_2018.measures()).noneMatch(SyntheticMeasure::late);
    }

    @Test
    void about_half_of_the_measures_past_idea_continue_one_of_2018_with_its_name() {
        var before = byReference(IN_2018);
        var continuing = IN_2019.measures().stream()
                .filter(measure -> before.containsKey(key(measure)))
                .toList();

        assertThat(continuing).hasSizeBetween(190, 200);
        assertThat(continuing).allSatisfy(measure -> {
            var earlier = before.get(key(measure));
            assertThat(measure.answers().phase()).isNotEqualTo(Phase.IDEA);
            assertThat(earlier.name()).isEqualTo(measure.answers().name());
            assertThat(measure.answers().deliverable()).startsWith(earlier.deliverable());
            assertThat(measure.answers().publishable()).isEqualTo(earlier.publishable());
        });
    }

    @Test
    void continued_measures_mostly_move_on_and_keep_their_cost() {
        var before = byReference(IN_2018);
        var continuing = IN_2019.measures().stream()
                .filter(measure -> before.containsKey(key(measure)))
                .toList();

        assertThat(continuing)
                .filteredOn(measure -> Phase.valueOf(measure.answers().phase())
                                .compareTo(
                                        Phase.valueOf(before.get(key(measure)).phase()))
                        <= 0)
                .hasSizeLessThan(20);
        assertThat(continuing)
                .filteredOn(measure -> jumps(
                        before.get(key(measure)).totalCost(), measure.answers().totalCost()))
                .hasSizeLessThan(20);
    }

    @Test
    void hod_and_kd_have_most_measures_for_citizens() {
        assertThat(topTwo(measure -> measure.answers().beneficiaries().contains(Beneficiary.CITIZENS.name())))
                .containsExactlyInAnyOrder("HOD", "KD");
    }

    @Test
    void asd_and_hod_have_most_measures_above_100_million() {
        assertThat(topTwo(measure -> Follows.costClass(measure.answers()) == CostClass.OVER_100M))
                .containsExactlyInAnyOrder("ASD", "HOD");
    }

    @Test
    void kmd_and_hod_involve_the_municipal_sector_most() {
        assertThat(topTwo(measure -> Follows.municipal(measure.answers()))).containsExactlyInAnyOrder("KMD", "HOD");
    }

    @Test
    void most_of_what_develops_and_reuses_is_cross_cutting() {
        assertThat(IN_2019.measures())
                .filteredOn(SyntheticEditionsTest::developsAndReuses)
                .filteredOn(measure -> Follows.crossCutting(measure.answers()))
                .hasSizeGreaterThan(96 / 2);
    }

    @Test
    void the_agencies_that_the_report_names_develop_and_reuse_most() {
        var agencies = Roster.agencies().stream().collect(toMap(Agency::orgNumber, Function.identity()));
        assertThat(IN_2019.measures())
                .filteredOn(SyntheticEditionsTest::developsAndReuses)
                .filteredOn(measure -> agencies.get(measure.orgNumber()).standsOutInSharing())
                .hasSizeGreaterThan(96 / 2);
    }

    @Test
    void cross_cutting_measures_without_full_financing_are_mostly_across_sectors_and_levels() {
        assertThat(IN_2019.measures())
                .filteredOn(measure -> Follows.crossCutting(measure.answers())
                        && !Financing.YES.name().equals(measure.answers().financing()))
                .filteredOn(measure -> InvolvedParties.OTHER_SECTORS_AND_LEVELS
                        .name()
                        .equals(measure.answers().involvedParties()))
                .hasSizeGreaterThan(41 / 2);
    }

    @Test
    void missing_costs_spread_evenly_over_the_phases() {
        for (var phase : List.of(Phase.IDEA, Phase.CONCEPT, Phase.PLANNING, Phase.IMPLEMENTATION, Phase.OPERATION)) {
            var inPhase = IN_2019.measures().stream()
                    .filter(measure -> phase.name().equals(measure.answers().phase()))
                    .toList();
            var missing = inPhase.stream()
                    .filter(measure -> measure.answers().totalCost() == null)
                    .count();
            assertThat(100 * missing / inPhase.size()).as(phase.name()).isBetween(19L, 36L);
        }
    }

    private static boolean developsAndReuses(SyntheticMeasure measure) {
        return DevelopsShared.YES.name().equals(measure.answers().developsShared())
                && ReusesShared.YES.name().equals(measure.answers().reusesShared());
    }

    private static boolean jumps(Long before, Long now) {
        return before != null && now != null && (now > 2 * before || 2 * now < before);
    }

    private static List<String> topTwo(Predicate<SyntheticMeasure> what) {
        return byMinistry(what).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> byMinistry(Predicate<SyntheticMeasure> what) {
        var ministries = IN_2019.invited().stream().collect(toMap(Invited::orgNumber, Invited::ministry));
        return IN_2019.measures().stream()
                .filter(what)
                .collect(groupingBy(measure -> ministries.get(measure.orgNumber()), counting()));
    }

    private static Map<String, MeasureAnswers> byReference(SyntheticEdition edition) {
        return edition.measures().stream().collect(toMap(SyntheticEditionsTest::key, SyntheticMeasure::answers));
    }

    private static String key(SyntheticMeasure measure) {
        return measure.orgNumber() + " " + measure.reference();
    }

    /** The text of records is the same on every machine, unlike the hashes of enums. */
    private static int fingerprint(SyntheticEdition edition) {
        return edition.toString().hashCode();
    }
}
