package no.tiltaksoversikt.platform.chart;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;

/** The parameter {@code width} of a picture. */
public class PictureRequest {

    @QueryParam("width")
    String width;

    /** A picture of this width. */
    public static PictureRequest ofWidth(int width) {
        var request = new PictureRequest();
        request.width = String.valueOf(width);
        return request;
    }

    /** Rejects an invalid width, also for formats that are no pictures. */
    public void check() {
        width();
    }

    /** Renders the picture in SVG or PNG. */
    public byte[] draw(Picture picture, Format format) {
        return format == Format.PNG
                ? width().map(picture::toPng).orElseGet(picture::toPreview)
                : picture.toSvg(width().orElse(Picture.NARROW)).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Integer> width() {
        return Parameters.number("width", width, Picture.NARROWEST, Picture.WIDEST);
    }
}
