package no.tiltaksoversikt.platform.tabular;

import jakarta.ws.rs.QueryParam;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of a list's table. {@link ListFormats} reads them before the endpoint is found. */
public class ListRequest extends TableRequest {

    /** Chooses the columns of a list's table. By default an item's members are columns, except the edition. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface AsTable {

        /** The members of an item that become columns, in order; {@code texts/list.yaml} has their headings. */
        String[] columns();
    }

    @QueryParam("format")
    String format;
}
