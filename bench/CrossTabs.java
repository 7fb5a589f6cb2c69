import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random questions: {@code java CrossTabs.java NUMBER SEED} writes a line for each: what follows {@code statistics?}, the
 * straight SQL, and SQL that counts equal measures before it spreads multiple answers. YEAR stands for the edition.
 */
final class CrossTabs {

    private static final Map<String, List<String>> SINGLE = new TreeMap<>(Map.of(
            "phase", List.of("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION", "OPERATION"),
            "financing", List.of("YES", "NO", "PARTIAL"),
            "involvesOthers", List.of("YES", "NO", "NOT_CLARIFIED", "DO_NOT_KNOW"),
            "developsShared", List.of("YES", "NO", "UNSURE"),
            "reusesShared", List.of("YES", "NO", "UNSURE", "NOT_RELEVANT"),
            "innovation", List.of("LOW", "MEDIUM", "HIGH"),
            "costClass", List.of("UNDER_10M", "FROM_10M_TO_50M", "FROM_50M_TO_100M", "OVER_100M")));
    private static final Map<String, List<String>> MULTIPLE = new TreeMap<>(Map.of(
            "expectedEffects", List.of("SERVICE_QUALITY", "EFFICIENCY", "COST_EFFICIENCY", "DECISION_SUPPORT"),
            "beneficiaries", List.of("CITIZENS", "EMPLOYEES", "STATE_AGENCIES", "MUNICIPAL_SECTOR"),
            "technologies", List.of("ROBOTICS", "AI", "CLOUD", "IOT")));

    private final Random random;

    private CrossTabs(long seed) {
        random = new Random(seed);
    }

    public static void main(String... args) {
        var questions = new CrossTabs(Long.parseLong(args[1]));
        var asked = new HashSet<String>();
        while (asked.size() < Integer.parseInt(args[0])) {
            var question = questions.next();
            if (asked.add(question.substring(0, question.indexOf('\t')))) {
                System.out.println(question);
            }
        }
    }

    private String next() {
        var variables = new ArrayList<>(SINGLE.keySet());
        variables.addAll(MULTIPLE.keySet());
        Collections.shuffle(variables, random);
        var by = variables.subList(0, 1 + random.nextInt(3));
        var criteria = new TreeMap<String, List<String>>();
        for (var number = 1 + random.nextInt(3); number > 0; number--) {
            var variable = variables.get(variables.size() - number);
            if (!by.contains(variable)) {
                criteria.put(variable, someOf(variable));
            }
        }
        var where = criteria.entrySet().stream()
                .map(it -> "&where=" + it.getKey() + ":" + String.join("%7C", it.getValue()))
                .collect(Collectors.joining());
        var condition = "edition_year = YEAR and publishable"
                + criteria.entrySet().stream()
                        .map(it -> " and " + condition(it.getKey(), it.getValue()))
                        .collect(Collectors.joining());
        return "by=" + String.join(",", by) + where + "\t" + straight(by, condition) + "\t" + combined(by, condition);
    }

    private List<String> someOf(String variable) {
        var codes = new ArrayList<>(SINGLE.getOrDefault(variable, MULTIPLE.getOrDefault(variable, List.of())));
        Collections.shuffle(codes, random);
        return codes.subList(0, 1 + random.nextInt(codes.size()));
    }

    private static String condition(String variable, List<String> codes) {
        var listed = codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        return MULTIPLE.containsKey(variable)
                ? column(variable) + " && array[" + listed + "]"
                : column(variable) + " in (" + listed + ")";
    }

    private static String straight(List<String> by, String condition) {
        var codes = by.stream().map(it -> MULTIPLE.containsKey(it) ? "c_" + column(it) : column(it)).toList();
        return "select " + String.join(", ", codes) + ", count(*) from measure" + unnest(by) + " where " + condition
                + answered(by) + " group by " + String.join(", ", codes);
    }

    private static String combined(List<String> by, String condition) {
        var columns = by.stream().map(CrossTabs::column).collect(Collectors.joining(", "));
        var codes = by.stream().map(it -> MULTIPLE.containsKey(it) ? "c_" + column(it) : column(it)).toList();
        return "select " + String.join(", ", codes) + ", sum(n) from (select " + columns + ", count(*) as n from measure where "
                + condition + answered(by) + " group by " + columns + ") as equal" + unnest(by) + " group by "
                + String.join(", ", codes);
    }

    private static String answered(List<String> by) {
        return by.stream()
                .filter(it -> !MULTIPLE.containsKey(it))
                .map(it -> " and " + column(it) + " is not null")
                .collect(Collectors.joining());
    }

    private static String unnest(List<String> by) {
        return by.stream()
                .filter(MULTIPLE::containsKey)
                .map(it -> " cross join unnest(" + column(it) + ") as c_" + column(it))
                .collect(Collectors.joining());
    }

    private static String column(String variable) {
        return variable.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
