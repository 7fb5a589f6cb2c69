package no.tiltaksoversikt.platform.chart;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How wide a picture is wanted. */
public class PictureRequest {

    @Parameter(
            description =
                    "Of SVG and PNG: the width in pixels; from 600 on, labels stand beside the bars. A PNG has two "
                            + "pixels for each. Without it an SVG is 400 wide, and a PNG is a preview of 1200 × 630.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "320", maximum = "1600"))
    @QueryParam("width")
    String width;

    /** Refuses a width that no picture has, also where the format asked for is none. */
    public void check() {
        width();
    }

    /** The picture in one of the formats that are pictures. */
    public byte[] draw(Picture picture, Format format) {
        return format == Format.PNG
                ? width().map(picture::toPng).orElseGet(picture::toPreview)
                : picture.toSvg(width().orElse(Picture.NARROW)).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Integer> width() {
        return Parameters.number("width", width, Picture.NARROWEST, Picture.WIDEST);
    }
}
