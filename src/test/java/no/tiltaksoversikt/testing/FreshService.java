package no.tiltaksoversikt.testing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings the running service back to the state after its first start: the reference editions and nothing else. So every
 * test class has all years and all agencies to itself, without a service and a database of its own.
 */
final class FreshService {

    /** Triggers that protect frozen editions, and foreign keys, are off for this session. */
    private static final String REMOVE = """
            set session_replication_role = replica;
            create schema if not exists delivered;
            create table if not exists delivered.ministry as table public.ministry;
            create table if not exists delivered.ministry_name as table public.ministry_name;
            create table if not exists delivered.agency as table public.agency;
            create table if not exists delivered.agency_name as table public.agency_name;
            create table if not exists delivered.agency_affiliation as table public.agency_affiliation;
            do $$
            declare name text;
            begin
                foreach name in array array['ministry', 'ministry_name', 'agency', 'agency_name', 'agency_affiliation'] loop
                    execute format('delete from public.%I', name);
                    execute format('insert into public.%I select * from delivered.%I', name, name);
                end loop;
            end $$;
            do $$
            declare name text;
            begin
                for name in
                    select t.table_name
                    from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where table_schema = 'public' and c.column_name = 'edition_year' and t.table_type = 'BASE TABLE'
                loop
                    execute format('delete from %I where edition_year not in (2018, 2019)', name);
                end loop;
            end $$;
            delete from edition_transition where year not in (2018, 2019);
            delete from edition where year not in (2018, 2019);
            delete from questionnaire;
            delete from report_section;
            set session_replication_role = origin;
            """;

    private FreshService() {}

    static void reset(Connection superuser) {
        try (var statement = superuser.createStatement()) {
            if (!DatabaseTemplate.exists()) {
                DatabaseTemplate.takeFrom(superuser);
            }
            statement.execute(REMOVE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        emptyCaches();
    }

    /** A frozen edition never changes, so what is remembered of one would hold for the next of the same year. */
    static void emptyCaches() {
        var beans = Arc.container().getActiveContext(ApplicationScoped.class);
        beans.getState().getContextualInstances().forEach((bean, instance) -> {
            var type = bean.getBeanClass();
            if (type.getName().endsWith(".publication.export.Spool")) {
                // Its files are made anew by the next one.
                beans.destroy(bean);
            } else if (type.getName().startsWith("no.tiltaksoversikt.")) {
                emptyCaches(type, instance);
            }
        });
    }

    private static void emptyCaches(Class<?> type, Object bean) {
        for (var field : type.getDeclaredFields()) {
            if (!Cache.class.isAssignableFrom(field.getType()) && !AsyncCache.class.isAssignableFrom(field.getType())) {
                continue;
            }
            field.setAccessible(true);
            try {
                if (field.get(bean) instanceof AsyncCache<?, ?> cache) {
                    cache.synchronous().invalidateAll();
                } else if (field.get(bean) instanceof Cache<?, ?> cache) {
                    cache.invalidateAll();
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
