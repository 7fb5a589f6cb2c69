package no.tiltaksoversikt.publication.catalog;

import java.util.List;
import no.tiltaksoversikt.platform.text.Text;

/** The texts of the catalogue. */
final class CatalogTexts {

    static final Text CATALOG_TITLE = Text.of("publication", "catalog.title");
    static final Text CATALOG_DESCRIPTION = Text.of("publication", "catalog.description");
    static final Text SERIES_TITLE = Text.of("publication", "catalog.series-title");
    static final Text SERIES_DESCRIPTION = Text.of("publication", "catalog.series-description");
    static final Text DATASET_TITLE = Text.of("publication", "dataset-title");
    static final Text DATASET_DESCRIPTION = Text.of("publication", "catalog.dataset-description");
    static final Text DISTRIBUTION_TITLE = Text.of("publication", "catalog.distribution-title");
    static final Text SERVICE_TITLE = Text.of("publication", "catalog.service-title");
    static final Text SERVICE_DESCRIPTION = Text.of("publication", "catalog.service-description");
    static final Text PUBLISHER = Text.of("publication", "catalog.publisher");
    static final List<Text> KEYWORDS = List.of(
            Text.of("publication", "catalog.keyword-1"),
            Text.of("publication", "catalog.keyword-2"),
            Text.of("publication", "catalog.keyword-3"),
            Text.of("publication", "catalog.keyword-4"));

    private CatalogTexts() {}
}
