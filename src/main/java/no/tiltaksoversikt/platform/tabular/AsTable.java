package no.tiltaksoversikt.platform.tabular;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list that can also be had as CSV and as a workbook. The endpoint takes {@link ListRequest} beside its filters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsTable {

    /** The file's name, without its extension. */
    String name();

    /** The members of an item that are columns, in their order; {@code texts/list.yaml} has their headings. */
    String[] columns();
}
