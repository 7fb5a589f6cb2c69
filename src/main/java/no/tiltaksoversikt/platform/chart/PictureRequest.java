package no.tiltaksoversikt.platform.chart;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;

/** How wide a picture is wanted. */
public class PictureRequest {

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
