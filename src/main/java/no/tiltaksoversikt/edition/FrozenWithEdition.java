package no.tiltaksoversikt.edition;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint below {@code /editions/{year}} whose answers can't change once the edition is frozen, so that caches may
 * keep them for a year.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface FrozenWithEdition {}
