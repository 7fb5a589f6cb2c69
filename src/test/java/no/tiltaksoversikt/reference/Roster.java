package no.tiltaksoversikt.reference;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which agencies take part, and with how many measures. The report gives the sums (73 and 67 agencies, 432 measures, 13
 * ministries; 87, 80 and 412 the year before); how they spread over the agencies is invented, with more for the Skate
 * agencies and the other large ones.
 *
 * <p>A submission is late as a whole, so the 14 late measures are all measures of five small agencies.
 */
final class Roster {

    /** Organisation number, key, measures in 2018 and 2019 (x: not invited, -: no answer), late in 2019, nynorsk. */
    private static final String TAKING_PART = """
            889640782 nav 18 20
            974761211 arbeidstilsynet 6 6
            986174613 ptil 3 3
            982583462 spk 6 6
            940415683 sjomannspensjon 1 x
            874761222 stami 0 x
            986128433 bufdir 7 8
            871033382 forbrukerradet 4 4
            974761335 forbrukertilsynet 2 -
            986252932 dfo 9 11
            840747972 finanstilsynet 5 5
            974761076 skatteetaten 13 14
            971526920 ssb 7 8
            880455702 tolletaten 7 7
            915933149 ehelse 16 19
            867668292 dsa 2 3 late
            983744516 fhi 8 9
            983544622 helsedir 14 17
            984936923 npe 5 5
            974761394 helsetilsynet 4 4
            974761122 slv 5 5
            984936966 helseklage 2 x
            974760983 dsb 6 6
            911830868 kdi 4 4
            985165262 nsm - 3
            982531950 pod 10 11
            986186999 srf 3 3
            974760746 udi 7 7
            986074465 konfliktradet 1 -
            982019095 une 3 x
            971390425 hrs - x
            999601391 miljodir 7 8
            971274042 met 4 5
            971022264 npolar 3 3
            974760819 riksantikvaren 4 4 late
            919666102 artsdatabanken 2 2
            974761467 datatilsynet 2 2
            974761424 dss 5 5
            991825827 difi 15 17
            974760223 dibk 4 5
            942114184 husbanken 6 6
            992375434 distriktssenteret 1 - nn
            974446871 nkom 4 4
            971040238 kartverket 11 12
            971278374 statsbygg 6 6
            916132727 valg 3 3
            961181399 arkivverket 9 11
            974761114 kulturtanken - 1 late
            982391490 lotteritilsynet 3 3 nn
            974760886 medietilsynet 2 -
            976029100 nb 5 5
            892211442 nfi 0 -
            971527412 kulturradet 3 3
            970145567 nlb 2 x
            971527404 sprakradet 1 x nn
            974778998 koro - x
            986339523 diku 4 4
            987879696 imdi 5 5
            974788985 kompetansenorge 4 4
            985042667 nokut 4 4
            970141669 forskningsradet 5 5
            960885406 lanekassen 8 9
            998554640 statped 3 3
            919477822 unit 6 8
            970018131 udir 9 10
            981544315 landbruksdir 5 6
            985399077 mattilsynet 6 6
            988983837 nibio 2 x
            970955623 vetinst 2 x
            974760282 dirmin 2 3 late
            971203420 fiskeridir 5 5 nn
            874761192 justervesenet 2 2
            974761246 konkurransetilsynet 0 -
            971526157 patentstyret 3 4
            974760673 brreg 12 15
            974761262 sjofartsdir 5 5
            970188290 ngu 2 x
            971349077 hi 3 x
            986028307 akkreditering - x
            886028482 romsenter - x
            970205039 nve 7 7
            870917732 od 4 4
            916810962 jernbanedir 3 3
            874783242 kystverket 7 8 nn
            981105516 luftfartstilsynet 3 3 late
            979363974 sjt - 2
            971032081 vegvesen 11 14
            """;

    private Roster() {}

    static List<Agency> agencies() {
        var register = register();
        var words = AgencyWords.all();
        return TAKING_PART.lines().map(line -> agency(line, register, words)).toList();
    }

    private static Agency agency(
            String line, Map<String, Map<String, String>> register, Map<String, AgencyWords> wordsOf) {
        var columns = List.of(line.split(" "));
        var key = columns.get(1);
        var entry = register.get(columns.get(0));
        var words = wordsOf.get(key);
        if (entry == null || words == null) {
            throw new IllegalStateException("Unknown agency: " + line);
        }
        return new Agency(
                columns.get(0),
                key,
                entry.get("nameNb"),
                entry.get("ministry"),
                Boolean.parseBoolean(entry.get("skate")),
                columns.contains("nn"),
                measures(columns.get(2)),
                measures(columns.get(3)),
                columns.contains("late"),
                words.cases(),
                words.data(),
                words.work());
    }

    private static int measures(String column) {
        return switch (column) {
            case "x" -> Agency.NOT_INVITED;
            case "-" -> Agency.SILENT;
            default -> Integer.parseInt(column);
        };
    }

    private static Map<String, Map<String, String>> register() {
        var withHeader = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader());
        try (var csv = Roster.class.getResourceAsStream("/reference/agencies-2019.csv");
                MappingIterator<Map<String, String>> rows = withHeader.readValues(csv)) {
            return rows.readAll().stream().collect(Collectors.toMap(row -> row.get("orgNumber"), Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
