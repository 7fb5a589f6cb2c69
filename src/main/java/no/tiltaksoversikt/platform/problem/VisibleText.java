package no.tiltaksoversikt.platform.problem;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import no.tiltaksoversikt.platform.text.Blank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/** Makes {@link NotBlank} refuse texts of invisible characters, which the library's own check accepts. */
@ApplicationScoped
class VisibleText implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(NotBlank.class)
                .includeExistingValidators(false)
                .validatedBy(Check.class);
        configuration.addMapping(mapping);
    }

    /** The check itself; null is no text. */
    public static final class Check implements ConstraintValidator<NotBlank, CharSequence> {

        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text != null && !Blank.is(text.toString());
        }
    }
}
