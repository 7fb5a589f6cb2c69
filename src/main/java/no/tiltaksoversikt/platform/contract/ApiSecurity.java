package no.tiltaksoversikt.platform.contract;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The security scheme. Declared here instead of in {@code META-INF/openapi.yaml}, since only then endpoints' roles become
 * scopes.
 */
@SecurityScheme(
        securitySchemeName = "maskinporten",
        type = SecuritySchemeType.OAUTH2,
        description = "An access token from Maskinporten. The agency is `consumer`; a supplier acting for it is noted.",
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "https://maskinporten.no/token",
                                        scopes = {
                                            @OAuthScope(
                                                    name = "digdir:tiltak.write",
                                                    description = "Own agency's submission"),
                                            @OAuthScope(
                                                    name = "digdir:tiltak.read",
                                                    description = "Own agency's data, exempt measures included"),
                                            @OAuthScope(
                                                    name = "digdir:tiltak.admin",
                                                    description = "The directorate, for listed organisations")
                                        })))
public class ApiSecurity extends Application {}
