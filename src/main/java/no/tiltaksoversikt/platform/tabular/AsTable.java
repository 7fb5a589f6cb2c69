package no.tiltaksoversikt.platform.tabular;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a list that is also available as CSV and XLSX. The endpoint takes {@link ListRequest} beside its filters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsTable {

    /** The file name without extension. */
    String name();

    /** The members of an item that become columns, in order; {@code texts/list.yaml} has their headings. */
    String[] columns();
}
