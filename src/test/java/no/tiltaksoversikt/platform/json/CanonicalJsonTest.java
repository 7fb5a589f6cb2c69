package no.tiltaksoversikt.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own writing of canonical JSON is the library's, byte for byte. */
class CanonicalJsonTest {

    private static final int VALUES = 5_000;
    private static final String NASTY = "aÅøé€😀\uFFFF\u0000\b\t\n\u000b\f\r\u001f\u007f\u2028\"\\/<&' ";

    private enum Colour {
        RED,
        GREEN
    }

    private record Pair(String two, Integer one) {}

    private final Random random = new Random(8785);

    @Test
    void random_values_are_written_as_the_library_writes_them() {
        for (var i = 0; i < VALUES; i++) {
            var value = map(3);
            assertThat(new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8))
                    .isEqualTo(byLibrary(value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, -1, 100_000_000_000L, 1L << 53, -(1L << 53), (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void whole_numbers_are_those_of_the_standard(long number) {
        assertThat(CanonicalJson.bytes(List.of(number)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(byLibrary(List.of(number)));
    }

    @Test
    void a_tree_is_written_with_its_members() {
        var tree = JsonNodeFactory.instance.objectNode().put("b", 1);
        tree.putArray("a").addObject().put("c", "d");
        assertThat(CanonicalJson.text(tree)).isEqualTo("{\"a\":[{\"c\":\"d\"}],\"b\":1}");
        assertThat(CanonicalJson.text(Map.of("x", tree))).isEqualTo("{\"x\":{\"a\":[{\"c\":\"d\"}],\"b\":1}}");
    }

    @Test
    void members_stand_in_the_order_of_the_standard() {
        // The example of RFC 8785 section 3.2.3.
        var members = Map.of("€", 1, "\r", 2, "\uFB33", 3, "1", 4, "😀", 5, "\u0080", 6, "ö", 7);
        assertThat(CanonicalJson.bytes(members))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\uFB33\":3}");
    }

    @Test
    void other_numbers_in_a_tree_are_those_of_the_standard() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("b", new BigDecimal("1E+21")).put("a", new BigDecimal("0.10")).put("c", (1L << 53) + 1);
        tree.putArray("d").add(1e-7).add(3.0).add(-0.0).add(new BigInteger("123456789012345678901234567890"));
        assertThat(CanonicalJson.text(tree)).isEqualTo(byLibrary(tree));
    }

    private static String byLibrary(Object value) {
        try {
            return new JsonCanonicalizer(new ObjectMapper().writeValueAsBytes(value)).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> text();
            case 1 -> (long) random.nextInt();
            case 2 -> random.nextInt(100);
            case 3 -> random.nextBoolean();
            case 4 -> random.nextBoolean() ? Colour.RED : Colour.GREEN;
            case 5 -> null;
            case 6 -> new Pair(text(), random.nextInt());
            case 7 -> map(depth - 1);
            default -> list(depth - 1);
        };
    }

    private Map<String, Object> map(int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (var members = random.nextInt(6); members > 0; members--) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<>();
        for (var elements = random.nextInt(5); elements > 0; elements--) {
            list.add(value(depth));
        }
        return list;
    }

    private String text() {
        var characters = NASTY.codePoints().toArray();
        var chosen = random.ints(random.nextInt(12), 0, characters.length)
                .map(index -> characters[index])
                .toArray();
        return new String(chosen, 0, Arrays.stream(chosen).toArray().length);
    }
}
