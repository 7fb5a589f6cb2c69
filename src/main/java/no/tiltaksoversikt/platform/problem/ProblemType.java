package no.tiltaksoversikt.platform.problem;

import no.tiltaksoversikt.platform.text.Text;

/** Every problem that the service answers with. A slug is never reused; retired ones stay here as comments. */
public enum ProblemType {
    MALFORMED_JSON(
            "malformed-json",
            400,
            text("Ugyldig JSON", "Ugyldig JSON", "Malformed JSON"),
            text(
                    "Innholdet er ikke gyldig JSON: feil ved linje {line}, kolonne {column}.",
                    "Innhaldet er ikkje gyldig JSON: feil ved linje {line}, kolonne {column}.",
                    "The body is not valid JSON: error at line {line}, column {column}.")),
    INVALID_BODY(
            "invalid-body",
            400,
            text("Innholdet har feil form", "Innhaldet har feil form", "The body has the wrong shape"),
            text(
                    "Innholdet følger ikke kontrakten; se errors.",
                    "Innhaldet følgjer ikkje kontrakten; sjå errors.",
                    "The body does not follow the contract; see errors.")),
    NOT_UTF8(
            "not-utf-8",
            400,
            text("Innholdet er ikke UTF-8", "Innhaldet er ikkje UTF-8", "The body is not UTF-8"),
            text(
                    "Innholdet må være kodet som UTF-8: feil ved linje {line}, kolonne {column}.",
                    "Innhaldet må vere koda som UTF-8: feil ved linje {line}, kolonne {column}.",
                    "The body must be encoded as UTF-8: error at line {line}, column {column}.")),
    DUPLICATE_FIELD(
            "duplicate-field",
            400,
            text("Feltet står to ganger", "Feltet står to gonger", "Duplicate field"),
            text(
                    "Feltet {name} står mer enn én gang i samme objekt.",
                    "Feltet {name} står meir enn éin gong i same objekt.",
                    "The field {name} stands more than once in the same object.")),
    UNKNOWN_FIELD(
            "unknown-field",
            400,
            text("Ukjent felt", "Ukjent felt", "Unknown field"),
            text(
                    "Innholdet har felt som tjenesten ikke kjenner: {names}.",
                    "Innhaldet har felt som tenesta ikkje kjenner: {names}.",
                    "The body has fields that the service does not know: {names}.")),
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            400,
            text("Ukjent parameter", "Ukjend parameter", "Unknown query parameter"),
            text(
                    "Adressen har parametre som dette endepunktet ikke kjenner: {names}. Det kjenner: {known}.",
                    "Adressa har parametrar som dette endepunktet ikkje kjenner: {names}. Det kjenner: {known}.",
                    "The address has parameters that this endpoint does not know: {names}. It knows: {known}.")),
    INVALID_PARAMETER(
            "invalid-parameter",
            400,
            text("Ugyldig parameter", "Ugyldig parameter", "Invalid query parameter"),
            text(
                    "Parameteren {name} har en ugyldig verdi. Gyldig er: {expected}.",
                    "Parameteren {name} har ein ugyldig verdi. Gyldig er: {expected}.",
                    "The parameter {name} has an invalid value. Valid is: {expected}.")),
    BAD_REQUEST(
            "bad-request",
            400,
            text("Ugyldig forespørsel", "Ugyldig førespurnad", "Bad request"),
            text("Forespørselen kan ikke leses.", "Førespurnaden kan ikkje lesast.", "The request cannot be read.")),
    ADDRESS_NOT_ENCODED(
            "address-not-encoded",
            400,
            text("Adressen er ikke kodet", "Adressa er ikkje koda", "The address is not encoded"),
            text(
                    "Adressen har tegn utenfor ASCII. De må prosentkodes som UTF-8, ø som %C3%B8.",
                    "Adressa har teikn utanfor ASCII. Dei må prosentkodast som UTF-8, ø som %C3%B8.",
                    "The address has characters outside ASCII. They must be percent-encoded as UTF-8, ø as %C3%B8.")),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            text("Mangler gyldig token", "Manglar gyldig token", "No valid token"),
            text(
                    "Endepunktet krever et gyldig token fra Maskinporten ({issuer}) i Authorization: Bearer. {reason}",
                    "Endepunktet krev eit gyldig token frå Maskinporten ({issuer}) i Authorization: Bearer. {reason}",
                    "The endpoint requires a valid token from Maskinporten ({issuer}) in Authorization: Bearer. {reason}")),
    FORBIDDEN(
            "forbidden",
            403,
            text("Ikke tilgang", "Ikkje tilgang", "Not allowed"),
            text(
                    "Endepunktet krever scope {required}. Tokenet gjelder organisasjon {organisation} med scope {scopes}.",
                    "Endepunktet krev scope {required}. Tokenet gjeld organisasjon {organisation} med scope {scopes}.",
                    "The endpoint requires scope {required}. The token is for organisation {organisation} with scope {scopes}.")),
    ALTINN_CODE_WRONG(
            "altinn-code-wrong",
            403,
            text("Feil kode", "Feil kode", "Wrong code"),
            text(
                    "Adressen til Altinns hendelser har en kode (?code=). Den mangler eller er feil.",
                    "Adressa til Altinns hendingar har ein kode (?code=). Han manglar eller er feil.",
                    "The address for Altinn's events has a code (?code=). It is missing or wrong.")),
    FOREIGN_ORGANISATION(
            "foreign-organisation",
            403,
            text(
                    "Tokenet gjelder en annen organisasjon",
                    "Tokenet gjeld ein annan organisasjon",
                    "The token is for another organisation"),
            text(
                    "Tokenet gjelder organisasjon {organisation} (consumer). Innmeldingen tilhører {requested}.",
                    "Tokenet gjeld organisasjon {organisation} (consumer). Innmeldinga tilhøyrer {requested}.",
                    "The token is for organisation {organisation} (consumer). The submission belongs to {requested}.")),
    NOT_A_PARTICIPANT(
            "not-a-participant",
            403,
            text("Ikke i utvalget", "Ikkje i utvalet", "Not a participant"),
            text(
                    "Organisasjon {organisation} er ikke invitert til kartleggingen {year}.",
                    "Organisasjon {organisation} er ikkje invitert til kartlegginga {year}.",
                    "Organisation {organisation} is not invited to edition {year}.")),
    NOT_FOUND(
            "not-found",
            404,
            text("Finnes ikke", "Finst ikkje", "Not found"),
            text("Det finnes ikke noe her.", "Det finst ikkje noko her.", "There is nothing here.")),
    REVISION_NOT_FOUND(
            "revision-not-found",
            404,
            text("Revisjonen finnes ikke", "Revisjonen finst ikkje", "No such revision"),
            text(
                    "Kartleggingen {year} er ikke frosset med denne revisjonen.",
                    "Kartlegginga {year} er ikkje frosen med denne revisjonen.",
                    "Edition {year} has not been frozen with this revision.")),
    CORRECTION_NOT_FOUND(
            "correction-not-found",
            404,
            text("Rettingen finnes ikke", "Rettinga finst ikkje", "No such correction"),
            text(
                    "Det finnes ingen slik retting her.",
                    "Det finst inga slik retting her.",
                    "There is no such correction here.")),
    EDITION_NOT_CLOSED(
            "edition-not-closed",
            409,
            text("Kartleggingen er ikke lukket", "Kartlegginga er ikkje lukka", "The edition is not closed"),
            text(
                    "Kartleggingen {year} er {state}. Svar rettes når den er lukket; til da endrer virksomheten dem selv.",
                    "Kartlegginga {year} er {state}. Svar blir retta når ho er lukka; til då endrar verksemda dei sjølv.",
                    "Edition {year} is {state}. Answers are corrected once it is closed; until then the agency changes them itself.")),
    NOTHING_TO_CORRECT(
            "nothing-to-correct",
            409,
            text("Ingenting å rette", "Ingenting å rette", "Nothing to correct"),
            text("Svarene er slik allerede.", "Svara er slik allereie.", "The answers are like this already.")),
    CORRECTION_SETTLED(
            "correction-settled",
            409,
            text("Rettingen er avgjort", "Rettinga er avgjord", "The correction is settled"),
            text(
                    "Rettingen er {status}, og tar ikke imot dette.",
                    "Rettinga er {status}, og tek ikkje imot dette.",
                    "The correction is {status} and does not take this.")),
    FINDING_NOT_FOUND(
            "finding-not-found",
            404,
            text("Funnet finnes ikke", "Funnet finst ikkje", "No such finding"),
            text(
                    "Svarene i kartleggingen {year} gir ikke noe slikt funn. Er et svar endret, er det et annet funn.",
                    "Svara i kartlegginga {year} gir ikkje noko slikt funn. Er eit svar endra, er det eit anna funn.",
                    "The answers of edition {year} give no such finding. Where an answer has changed, it is another finding.")),
    FINDING_CLOSED(
            "finding-closed",
            409,
            text("Funnet er lukket", "Funnet er lukka", "The finding is closed"),
            text(
                    "Funnet er lukket. Åpne det igjen først.",
                    "Funnet er lukka. Opne det igjen først.",
                    "The finding is closed. Reopen it first.")),
    FINDING_NOT_CLOSED(
            "finding-not-closed",
            409,
            text("Funnet er ikke lukket", "Funnet er ikkje lukka", "The finding is not closed"),
            text(
                    "Bare et lukket funn kan åpnes igjen.",
                    "Berre eit lukka funn kan opnast igjen.",
                    "Only a closed finding can be reopened.")),
    FINDING_ASSIGNED(
            "finding-assigned",
            409,
            text("Noen andre har funnet", "Nokon andre har funnet", "Somebody else has the finding"),
            text(
                    "Funnet er tildelt en annen. Les det, og send If-Match for å overta det.",
                    "Funnet er tildelt ein annan. Les det, og send If-Match for å overta det.",
                    "The finding is assigned to somebody else. Read it, and send If-Match to take it over.")),
    CORRECTION_INVALID(
            "correction-invalid",
            422,
            text("Rettingen gir ugyldige svar", "Rettinga gir ugyldige svar", "The correction makes answers invalid"),
            text(
                    "Med rettingen ville tiltaket hatt {errors} feil; se report. Ingenting er lagret.",
                    "Med rettinga ville tiltaket hatt {errors} feil; sjå report. Ingenting er lagra.",
                    "With the correction the measure would have {errors} errors; see report. Nothing is stored.")),
    NOTHING_TO_REVISE(
            "nothing-to-revise",
            409,
            text("Ingenting å revidere", "Ingenting å revidere", "Nothing to revise"),
            text(
                    "Kartleggingen {year} er ikke rettet siden revisjon {revision}.",
                    "Kartlegginga {year} er ikkje retta sidan revisjon {revision}.",
                    "Edition {year} has not been corrected since revision {revision}.")),
    EDITION_NOT_FROZEN(
            "edition-not-frozen",
            409,
            text("Kartleggingen er ikke frosset", "Kartlegginga er ikkje frosen", "The edition is not frozen"),
            text(
                    "Kartleggingen {year} er {state}. Bare en frosset kartlegging får en ny revisjon.",
                    "Kartlegginga {year} er {state}. Berre ei frosen kartlegging får ein ny revisjon.",
                    "Edition {year} is {state}. Only a frozen edition gets a new revision.")),
    MINISTRY_NOT_FOUND(
            "ministry-not-found",
            404,
            text("Departementet finnes ikke", "Departementet finst ikkje", "No such ministry"),
            text(
                    "Tjenesten kjenner ikke noe departement med denne koden.",
                    "Tenesta kjenner ikkje noko departement med denne koden.",
                    "The service knows no ministry with this code.")),
    AGENCY_NOT_FOUND(
            "agency-not-found",
            404,
            text("Virksomheten finnes ikke", "Verksemda finst ikkje", "No such agency"),
            text(
                    "Tjenesten kjenner ikke noen virksomhet med dette organisasjonsnummeret.",
                    "Tenesta kjenner ikkje noka verksemd med dette organisasjonsnummeret.",
                    "The service knows no agency with this organisation number.")),
    EDITION_NOT_FOUND(
            "edition-not-found",
            404,
            text("Kartleggingen finnes ikke", "Kartlegginga finst ikkje", "No such edition"),
            text(
                    "Det finnes ingen kartlegging for {year}.",
                    "Det finst inga kartlegging for {year}.",
                    "There is no edition for {year}.")),
    PARTICIPANT_NOT_FOUND(
            "participant-not-found",
            404,
            text("Virksomheten er ikke invitert", "Verksemda er ikkje invitert", "The agency is not invited"),
            text(
                    "Virksomheten er ikke invitert til kartleggingen {year}.",
                    "Verksemda er ikkje invitert til kartlegginga {year}.",
                    "The agency is not invited to edition {year}.")),
    EXTENSION_NOT_FOUND(
            "extension-not-found",
            404,
            text("Fristen er ikke utsatt", "Fristen er ikkje utsett", "The deadline is not extended"),
            text(
                    "Virksomheten har samme frist som de andre i kartleggingen {year}.",
                    "Verksemda har same frist som dei andre i kartlegginga {year}.",
                    "The agency has the same deadline as the others in edition {year}.")),
    REMINDER_NOT_FOUND(
            "reminder-not-found",
            404,
            text("Påminnelsen finnes ikke", "Påminninga finst ikkje", "No such reminder"),
            text(
                    "Kartleggingen {year} har ingen påminnelse med denne id-en.",
                    "Kartlegginga {year} har inga påminning med denne id-en.",
                    "Edition {year} has no reminder with this id.")),
    SUBMISSION_NOT_FOUND(
            "submission-not-found",
            404,
            text("Innmeldingen finnes ikke", "Innmeldinga finst ikkje", "No such submission"),
            text(
                    "Virksomheten har ikke meldt inn noe til kartleggingen {year}.",
                    "Verksemda har ikkje meldt inn noko til kartlegginga {year}.",
                    "The agency has submitted nothing to edition {year}.")),
    MEASURE_NOT_FOUND(
            "measure-not-found",
            404,
            text("Tiltaket finnes ikke", "Tiltaket finst ikkje", "No such measure"),
            text("Det finnes ikke noe tiltak her.", "Det finst ikkje noko tiltak her.", "There is no measure here.")),
    ALTINN_INSTANCE_NOT_FOUND(
            "altinn-instance-not-found",
            404,
            text("Skjemaet finnes ikke", "Skjemaet finst ikkje", "No such form"),
            text(
                    "Tjenesten kjenner ikke noe skjema fra Altinn med denne id-en.",
                    "Tenesta kjenner ikkje noko skjema frå Altinn med denne id-en.",
                    "The service knows no form from Altinn with this id.")),
    FIGURE_NOT_FOUND(
            "figure-not-found",
            404,
            text("Figuren finnes ikke", "Figuren finst ikkje", "No such figure"),
            text("Figurene er {known}.", "Figurane er {known}.", "The figures are {known}.")),
    CODE_LIST_NOT_FOUND(
            "code-list-not-found",
            404,
            text("Kodelisten finnes ikke", "Kodelista finst ikkje", "No such code list"),
            text("Kodelistene er {known}.", "Kodelistene er {known}.", "The code lists are {known}.")),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            text("Metoden er ikke tillatt her", "Metoden er ikkje tillaten her", "Method not allowed"),
            text(
                    "Metoden finnes ikke på denne adressen; se Allow.",
                    "Metoden finst ikkje på denne adressa; sjå Allow.",
                    "This address does not have the method; see Allow.")),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            text("Formatet finnes ikke", "Formatet finst ikkje", "Not acceptable"),
            text(
                    "Endepunktet kan ikke svare i noe av formatene i Accept. Det kan svare i: {offered}.",
                    "Endepunktet kan ikkje svare i noko av formata i Accept. Det kan svare i: {offered}.",
                    "The endpoint cannot answer in any of the formats in Accept. It can answer in: {offered}.")),
    ALTINN_NOT_CONFIGURED(
            "altinn-not-configured",
            409,
            text("Altinn er ikke satt opp", "Altinn er ikkje sett opp", "Altinn is not configured"),
            text(
                    "Denne installasjonen er ikke koblet til Altinn. Det mangler: {missing}.",
                    "Denne installasjonen er ikkje kopla til Altinn. Det manglar: {missing}.",
                    "This installation is not connected to Altinn. Missing: {missing}.")),
    NO_OPEN_EDITION(
            "no-open-edition",
            409,
            text("Ingen kartlegging er åpen", "Inga kartlegging er open", "No edition is open"),
            text(
                    "Ingen kartlegging tar imot svar nå.",
                    "Inga kartlegging tek imot svar no.",
                    "No edition takes answers now.")),
    EDITION_NOT_OPEN(
            "edition-not-open",
            409,
            text(
                    "Kartleggingen tar ikke imot svar",
                    "Kartlegginga tek ikkje imot svar",
                    "The edition takes no answers"),
            text(
                    "Kartleggingen {year} er {state}; svar tas imot bare når den er OPEN.",
                    "Kartlegginga {year} er {state}; svar blir tekne imot berre når ho er OPEN.",
                    "Edition {year} is {state}; answers are taken only while it is OPEN.")),
    EDITION_LOCKED(
            "edition-locked",
            409,
            text(
                    "Kartleggingen kan ikke endres slik nå",
                    "Kartlegginga kan ikkje endrast slik no",
                    "The edition cannot be changed so now"),
            text(
                    "Kartleggingen {year} er {state}, og da kan ikke dette endres: {what}.",
                    "Kartlegginga {year} er {state}, og då kan ikkje dette endrast: {what}.",
                    "Edition {year} is {state}, in which this cannot be changed: {what}.")),
    ILLEGAL_TRANSITION(
            "illegal-transition",
            409,
            text("Ulovlig overgang", "Ulovleg overgang", "Illegal transition"),
            text(
                    "Kartleggingen {year} er {state}; den kan bare gå til {allowed}.",
                    "Kartlegginga {year} er {state}; ho kan berre gå til {allowed}.",
                    "Edition {year} is {state}; it can only move to {allowed}.")),
    SUBMISSION_IS_FINAL(
            "submission-is-final",
            409,
            text("Ikke noe utkast", "Ikkje noko utkast", "No draft to withdraw"),
            text(
                    "Svaret er sendt inn og kan ikke trekkes; send et nytt svar i stedet.",
                    "Svaret er sendt inn og kan ikkje trekkjast; send eit nytt svar i staden.",
                    "The answer is submitted and cannot be withdrawn; submit a new answer instead.")),
    REMINDER_NOT_RELEASABLE(
            "reminder-not-releasable",
            409,
            text("Påminnelsen kan ikke frigis", "Påminninga kan ikkje frigjevast", "The reminder cannot be released"),
            text(
                    "Bare en påminnelse som har vært UNCERTAIN i {minutes} minutter, kan frigis.",
                    "Berre ei påminning som har vore UNCERTAIN i {minutes} minutt, kan frigjevast.",
                    "Only a reminder that has been UNCERTAIN for {minutes} minutes can be released.")),
    LOST_RACE(
            "lost-race",
            409,
            text("Noen andre endret samtidig", "Nokon andre endra samstundes", "Someone else changed it meanwhile"),
            text(
                    "Noe annet endret det samme samtidig. Ingenting er lagret; prøv igjen.",
                    "Noko anna endra det same samstundes. Ingenting er lagra; prøv igjen.",
                    "Something else changed the same at the same time. Nothing is stored; try again.")),
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            text("Endret siden du leste", "Endra sidan du las", "Changed since you read it"),
            text(
                    "If-Match eller If-None-Match passer ikke til det som er lagret. Les på nytt og prøv igjen.",
                    "If-Match eller If-None-Match passar ikkje til det som er lagra. Les på nytt og prøv igjen.",
                    "If-Match or If-None-Match does not fit what is stored. Read again and retry.")),
    BODY_TOO_LARGE(
            "body-too-large",
            413,
            text("Innholdet er for stort", "Innhaldet er for stort", "The body is too large"),
            text("Grensen er {limit} MiB.", "Grensa er {limit} MiB.", "The limit is {limit} MiB.")),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            text("Feil medietype", "Feil medietype", "Unsupported media type"),
            text(
                    "Endepunktet tar ikke imot denne Content-Type. Det tar imot: {expected}.",
                    "Endepunktet tek ikkje imot denne Content-Type. Det tek imot: {expected}.",
                    "The endpoint does not take this Content-Type. It takes: {expected}.")),
    UNSUPPORTED_CONTENT_ENCODING(
            "unsupported-content-encoding",
            415,
            text("Komprimert innhold", "Komprimert innhald", "Compressed body"),
            text(
                    "Tjenesten tar ikke imot innhold med Content-Encoding. Send det ukomprimert.",
                    "Tenesta tek ikkje imot innhald med Content-Encoding. Send det ukomprimert.",
                    "The service does not take a body with a Content-Encoding. Send it uncompressed.")),
    RANGE_NOT_SATISFIABLE(
            "range-not-satisfiable",
            416,
            text("Utsnittet finnes ikke", "Utsnittet finst ikkje", "Range not satisfiable"),
            text(
                    "Filen har {size} byte; Range må ligge innenfor.",
                    "Fila har {size} byte; Range må liggje innanfor.",
                    "The file has {size} bytes; Range must lie within.")),
    SUBMISSION_INVALID(
            "submission-invalid",
            422,
            text("Innmeldingen har feil", "Innmeldinga har feil", "The submission has errors"),
            text(
                    "Ingenting er lagret. {errors} feil og {warnings} advarsler uten begrunnelse må rettes; se report.",
                    "Ingenting er lagra. {errors} feil og {warnings} åtvaringar utan grunngjeving må rettast; sjå report.",
                    "Nothing is stored. {errors} errors and {warnings} warnings without a reason must be mended; see report.")),
    QUESTIONNAIRE_NOT_FOUND(
            "questionnaire-not-found",
            404,
            text("Spørreskjemaet finnes ikke", "Spørjeskjemaet finst ikkje", "No such questionnaire"),
            text(
                    "Det finnes ikke noe spørreskjema {id}.",
                    "Det finst ikkje noko spørjeskjema {id}.",
                    "There is no questionnaire {id}.")),
    QUESTIONNAIRE_EXISTS(
            "questionnaire-exists",
            409,
            text("Spørreskjemaet finnes alt", "Spørjeskjemaet finst alt", "The questionnaire already exists"),
            text(
                    "Det finnes alt et spørreskjema {id}. Velg en annen id.",
                    "Det finst alt eit spørjeskjema {id}. Vel ein annan id.",
                    "There is already a questionnaire {id}. Choose another id.")),
    QUESTIONNAIRE_FIXED(
            "questionnaire-fixed",
            409,
            text("Spørreskjemaet er i bruk", "Spørjeskjemaet er i bruk", "The questionnaire is in use"),
            text(
                    "En kartlegging med {id} er åpnet. Tekster kan rettes til den er fryst; annet er fast. Lag en kopi til neste kartlegging.",
                    "Ei kartlegging med {id} er opna. Tekstar kan rettast til ho er frosen; anna er fast. Lag ein kopi til neste kartlegging.",
                    "An edition with {id} has opened. Texts may be mended until it is frozen; the rest is fixed. Make a copy for the next edition.")),
    QUESTIONNAIRE_INVALID(
            "questionnaire-invalid",
            422,
            text("Spørreskjemaet har feil", "Spørjeskjemaet har feil", "The questionnaire has errors"),
            text(
                    "Spørreskjemaet {id} er ikke lagret; se report.",
                    "Spørjeskjemaet {id} er ikkje lagra; sjå report.",
                    "The questionnaire {id} is not stored; see report.")),
    INTERNAL_ERROR(
            "internal-error",
            500,
            text("Feil i tjenesten", "Feil i tenesta", "Internal error"),
            text(
                    "Noe gikk galt hos oss. Oppgi instance når du melder fra.",
                    "Noko gjekk gale hos oss. Oppgje instance når du melder frå.",
                    "Something went wrong on our side. Quote instance when you report it.")),
    MAIL_NOT_CONFIGURED(
            "mail-not-configured",
            503,
            text("E-post er ikke satt opp", "E-post er ikkje sett opp", "E-mail is not set up"),
            text(
                    "Tjenesten har ingen avsender for e-post, og ingenting er sendt. Se docs/operating.md.",
                    "Tenesta har ingen avsendar for e-post, og ingenting er sendt. Sjå docs/operating.md.",
                    "The service has no sender for e-mail, and nothing is sent. See docs/operating.md.")),
    ALTINN_REFUSED(
            "altinn-refused",
            502,
            text("Altinn avviste oss", "Altinn avviste oss", "Altinn refused us"),
            text(
                    "Altinn svarte {status}. Se etter klient, nøkkel og scope: {scopes}.",
                    "Altinn svarte {status}. Sjå etter klient, nøkkel og scope: {scopes}.",
                    "Altinn answered {status}. Check the client, its key and its scopes: {scopes}.")),
    BODY_TOO_SLOW(
            "body-too-slow",
            408,
            text("Innholdet kom for sakte", "Innhaldet kom for sakte", "The body came too slowly"),
            text(
                    "Innholdet var ikke framme i tide, og ingenting er lagret. Send det på nytt i ett.",
                    "Innhaldet var ikkje framme i tide, og ingenting er lagra. Send det på nytt i eitt.",
                    "The body did not arrive in time, and nothing is stored. Send it again in one go.")),
    ADDRESS_TOO_LONG(
            "address-too-long",
            414,
            text("Adressen er for lang", "Adressa er for lang", "The address is too long"),
            text(
                    "Adressen er lengre enn tjenesten leser. Bruk færre eller kortere parametre.",
                    "Adressa er lengre enn tenesta les. Bruk færre eller kortare parametrar.",
                    "The address is longer than the service reads. Use fewer or shorter parameters.")),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            text("For mange forespørsler", "For mange førespurnader", "Too many requests"),
            text(
                    "Det er kommet for mange forespørsler herfra på kort tid. Prøv igjen om {seconds} sekunder.",
                    "Det er kome for mange førespurnader herifrå på kort tid. Prøv igjen om {seconds} sekund.",
                    "Too many requests have come from here in a short time. Try again in {seconds} seconds.")),
    HEADERS_TOO_LARGE(
            "headers-too-large",
            431,
            text("For store hoder", "For store hovud", "The headers are too large"),
            text(
                    "Forespørselens hoder (headers) er større enn tjenesten leser.",
                    "Hovuda (headers) i førespurnaden er større enn tenesta les.",
                    "The request's headers are larger than the service reads.")),
    ANSWER_LOST(
            "answer-lost",
            500,
            text("Utført, men uten svar", "Utført, men utan svar", "Done, but the answer was lost"),
            text(
                    "Endringen er lagret, men svaret kunne ikke skrives. Les det som er lagret før du sender på nytt. Oppgi instance når du melder fra.",
                    "Endringa er lagra, men svaret kunne ikkje skrivast. Les det som er lagra før du sender på nytt. Oppgje instance når du melder frå.",
                    "The change is stored, but the answer could not be written. Read what is stored before sending it again. Quote instance when you report it.")),
    BUSY(
            "busy",
            503,
            text("Opptatt akkurat nå", "Oppteken akkurat no", "Busy right now"),
            text(
                    "For mye av dette er i arbeid samtidig, og ingenting er gjort. Prøv igjen om {seconds} sekunder.",
                    "For mykje av dette er i arbeid samstundes, og ingenting er gjort. Prøv igjen om {seconds} sekund.",
                    "Too much of this is at work at once, and nothing was done. Try again in {seconds} seconds.")),
    READ_TOO_LONG(
            "read-too-long",
            503,
            text("Spørsmålet tok for lang tid", "Spørsmålet tok for lang tid", "The question took too long"),
            text(
                    "Databasen fikk ikke svart i tide. Spør om mindre: færre variabler, ord eller filtre, eller hent hele kartleggingen som fil.",
                    "Databasen fekk ikkje svart i tide. Spør om mindre: færre variablar, ord eller filter, eller hent heile kartlegginga som fil.",
                    "The database could not answer in time. Ask for less: fewer variables, words or filters, or fetch the whole edition as a file.")),
    STOPPING(
            "stopping",
            503,
            text("Tjenesten stopper", "Tenesta stoppar", "The service is stopping"),
            text(
                    "Tjenesten er i ferd med å stoppe. Ingenting er gjort; prøv igjen om litt.",
                    "Tenesta er i ferd med å stoppe. Ingenting er gjort; prøv igjen om litt.",
                    "The service is about to stop. Nothing was done; try again in a while.")),
    UNAVAILABLE(
            "unavailable",
            503,
            text("Utilgjengelig akkurat nå", "Utilgjengeleg akkurat no", "Unavailable right now"),
            text(
                    "{what} svarer ikke akkurat nå. Ingenting er lagret; prøv igjen om litt.",
                    "{what} svarer ikkje akkurat no. Ingenting er lagra; prøv igjen om litt.",
                    "{what} is not answering right now. Nothing is stored; try again in a while."));

    private final String slug;
    private final int status;
    private final Text title;
    private final Text detail;

    ProblemType(String slug, int status, Text title, Text detail) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The {@code type} member: a URN, since it identifies and is not an address. */
    public String uri() {
        return "urn:problem-type:tiltaksoversikt:" + slug;
    }

    /** The part of the {@code type} that tells problems apart. */
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    public Text detail() {
        return detail;
    }

    private static Text text(String nb, String nn, String en) {
        return new Text(nb, nn, en);
    }
}
