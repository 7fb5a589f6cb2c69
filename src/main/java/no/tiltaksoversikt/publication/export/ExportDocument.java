package no.tiltaksoversikt.publication.export;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.licence.LicenceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON file, for the contract; it is written row by row, never as one of these. */
@Schema(name = "MeasureExport", description = "An edition's public measures.")
record ExportDocument(
        @Schema(required = true, examples = "2019") int edition,

        @Schema(required = true, description = "In the language asked for.")
        String title,

        @Schema(required = true, description = "The frozen state that is current, counted from 1.")
        int revision,

        @Schema(required = true) LicenceView licence,

        @Schema(required = true, description = "What must be known when the data are used.")
        List<String> notes,

        @Schema(required = true, description = "Where the members of a measure are described, relative to the server.")
        String dictionary,

        @Schema(required = true, description = "One object per measure with a member per column; no answer is null.")
        List<Map<String, Object>> measures) {}
