package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.licence.DataLicence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON file, for the contract only; it is written row by row. */
@Schema(name = "MeasureExport")
record ExportDocument(
        int edition,
        String title,
        int revision,
        DataLicence.View licence,
        List<String> notes,
        String dictionary,
        List<Map<String, Object>> measures) {}
