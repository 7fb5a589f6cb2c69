package no.tiltaksoversikt.organisation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Puts the ministries and agencies of 2019 in where they are missing; what is there already stays as it is. */
@ApplicationScoped
public class OrganisationLoader {

    /** Before everything that needs organisations. */
    public static final int PRIORITY = 100;

    private static final String INSERT_MINISTRY = """
            insert into ministry (code, org_number, name_nb, name_nn, name_en, valid_from, valid_to)
            values (:code, :orgNumber, :nameNb, :nameNn, :nameEn, cast(:validFrom as date), cast(:validTo as date)) on conflict do nothing
            """;
    private static final String INSERT_AGENCY = """
            insert into agency (org_number, name_nb, name_nn, name_en, skate)
            values (:orgNumber, :nameNb, :nameNn, :nameEn, cast(:skate as boolean)) on conflict do nothing
            """;
    private static final String INSERT_AFFILIATION = """
            insert into agency_affiliation (org_number, valid_from, valid_to, ministry_code)
            values (:orgNumber, cast(:validFrom as date), cast(:validTo as date), :ministry) on conflict do nothing
            """;

    private final EntityManager entities;

    OrganisationLoader(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void load(@Observes @Priority(PRIORITY) StartupEvent start) throws IOException {
        if (Ministry.count() > 0) {
            return;
        }
        for (var row : rows("/organisation/ministries-2019.csv")) {
            insert(INSERT_MINISTRY, row);
        }
        for (var row : rows("/organisation/agencies-2019.csv")) {
            insert(INSERT_AGENCY, row);
            insert(INSERT_AFFILIATION, row);
        }
    }

    private void insert(String statement, Map<String, String> row) {
        var insert = entities.createNativeQuery(statement);
        for (var parameter : insert.getParameters()) {
            insert.setParameter(parameter.getName(), row.get(parameter.getName()));
        }
        insert.executeUpdate();
    }

    private static List<Map<String, String>> rows(String resource) throws IOException {
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        try (var stream = OrganisationLoader.class.getResourceAsStream(resource);
                MappingIterator<Map<String, String>> rows = mapper.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(stream)) {
            return rows.readAll();
        }
    }
}
