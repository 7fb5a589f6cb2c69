package no.tiltaksoversikt.platform.contract;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says of itself. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tiltaksoversikt",
                        version = "1.0.0",
                        description = """
                                The yearly overview of digitalisation measures in Norwegian state agencies: agencies' systems \
                                post measures, the directorate validates and freezes an edition, and everybody reads the \
                                figures.

                                Texts are in bokmål, nynorsk or English by `Accept-Language` (bokmål unless asked), or by `?lang=`. Money is \
                                whole NOK, times are RFC 3339 in UTC. Errors are RFC 9457 problem details: branch on `type`. \
                                Query parameters that an endpoint does not know are refused. GETs carry a strong ETag. \
                                Addresses that name a revision of a frozen edition never change; all others must be \
                                asked for again (`If-None-Match`, 304). Scripts of any origin may read.""",
                        contact =
                                @Contact(
                                        name = "Tiltaksoversikt",
                                        url = "https://www.digdir.no/",
                                        email = "postmottak@digdir.no"),
                        license =
                                @License(
                                        name = "Apache License 2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "http://localhost:8080", description = "The service as the README starts it"),
        externalDocs =
                @ExternalDocumentation(
                        description = "The report of 2019, whose figures and questionnaire this is",
                        url = "https://www.digdir.no/rapporter/oversikt-over-digitaliseringstiltak-i-staten/1241"),
        tags = {
            @Tag(name = "Reference data", description = "Ministries and agencies."),
            @Tag(name = "Editions", description = "One year's collection, its life and its participants."),
            @Tag(
                    name = "Following up",
                    description = "How far each participant has come, deadlines of its own, and reminders."),
            @Tag(
                    name = "Questionnaires",
                    description = "What an edition asks, and how it compares with the one before."),
            @Tag(name = "Validation", description = "The rules, and dry runs."),
            @Tag(name = "Submissions", description = "An agency's answer to an edition."),
            @Tag(name = "Altinn", description = "The questionnaire as an Altinn 3 form, and what comes in through it."),
            @Tag(
                    name = "Statistics",
                    description = "The report's figures, any cross-tab, and comparisons of editions."),
            @Tag(name = "Events", description = "What has happened, to read and to have sent."),
            @Tag(name = "Audit and privacy", description = "Who did what, and what is held about an address."),
            @Tag(name = "Overview", description = "Measures to search, narrow and compare."),
            @Tag(
                    name = "Open data",
                    description =
                            "The public measures as files, and their catalogue. The data are licensed under NLOD 2.0 "
                                    + "(https://data.norge.no/nlod/no/2.0), unlike the code.")
        })
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
public class ApiDefinition extends Application {}
