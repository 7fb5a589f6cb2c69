package no.tiltaksoversikt.platform.http;

import com.fasterxml.jackson.core.JsonStreamContext;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** JSON Pointers (RFC 6901) to members whose names come from a request. */
public final class JsonPlace {

    private static final int MAX_NAME_LENGTH = 60;

    private JsonPlace() {}

    /** The pointer to the context's current member or element. */
    static String of(JsonStreamContext context) {
        var pointer = new StringBuilder();
        for (var level = context; level != null; level = level.getParent()) {
            if (level.inObject() && level.hasCurrentName()) {
                pointer.insert(0, step(level.getCurrentName()));
            } else if (level.inArray()) {
                pointer.insert(0, "/" + level.getCurrentIndex());
            }
        }
        return pointer.toString();
    }

    /** The pointer to the place of a Bean Validation constraint. A node has the place of its element in the list before it. */
    static String of(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append(step(String.valueOf(node.getKey())));
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append(step(node.getName()));
            }
        }
        return pointer.toString();
    }

    /** One step of a pointer, to a member. */
    public static String step(String name) {
        return "/" + shown(name).replace("~", "~0").replace("/", "~1");
    }

    /** A name that can be shown in a response: shortened, and without characters that cannot be written. */
    public static String shown(String name) {
        var shown = new StringBuilder();
        name.codePoints()
                .limit(MAX_NAME_LENGTH)
                .map(character -> isShowable(character) ? character : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isShowable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
