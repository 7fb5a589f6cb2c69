package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java of docs/integrating.md, with the JDK and Jackson alone. The TypeScript is compiled in src/test/node. */
class IntegratingExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^```java\n([^`]+)^```$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .+;\n");

    /** With what the page says that the agency's own system has. */
    private static final String FRAME = """
            import com.fasterxml.jackson.databind.JsonNode;
            import com.fasterxml.jackson.databind.ObjectMapper;
            %s
            class Example {
                static void run(String base, String token, ObjectMapper mapper, JsonNode news) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    Path classes;

    @Tag("full")
    @Test
    void the_examples_in_java_compile() throws IOException {
        var page = Files.readString(Path.of("docs/integrating.md"));
        var examples =
                EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(examples).hasSize(page.split("(?m)^```java$", -1).length - 1).isNotEmpty();
        for (var example : examples) {
            assertThat(faults(example)).isEmpty();
        }
    }

    @Test
    void an_example_that_does_not_compile_is_found() {
        assertThat(faults("var answer = mapper.readTree(news);")).isNotEmpty();
    }

    private List<String> faults(String example) {
        var imports =
                IMPORT.matcher(example).results().map(match -> match.group()).collect(Collectors.joining());
        var text = FRAME.formatted(imports, IMPORT.matcher(example).replaceAll(""));
        var source = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var jars = Stream.of(ObjectMapper.class, JsonParser.class, JsonProperty.class)
                .map(IntegratingExamplesTest::jarOf)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of(
                "--release", "17", "-Xlint:all,-classfile", "-proc:none", "-cp", jars, "-d", classes.toString());
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(source))
                .call();
        return found.getDiagnostics().stream().map(Diagnostic::toString).toList();
    }

    private static String jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
