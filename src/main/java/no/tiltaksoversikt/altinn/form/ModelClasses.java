package no.tiltaksoversikt.altinn.form;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;

/**
 * The data model as C# classes for Altinn's app library: names for XML and both of its JSON libraries, nullable value types
 * that are left out when null, and an id for each row of a repeating group, by which Altinn's front end identifies it. The
 * namespace contains the root's name, as in Altinn Studio, so that models do not collide.
 */
final class ModelClasses {

    private static final Template TEMPLATE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build()
            .parse(AppFiles.read("app/models/model.cs"));

    private ModelClasses() {}

    static byte[] of(FormGroup root) {
        return TEMPLATE.data("groups", root.all().toList()).render().getBytes(StandardCharsets.UTF_8);
    }
}
