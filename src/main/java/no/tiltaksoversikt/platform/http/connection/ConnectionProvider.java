package no.tiltaksoversikt.platform.http.connection;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;

/** Has Vert.x use our transport; it finds this class by {@code META-INF/services}. */
public final class ConnectionProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new ServerTransport());
    }
}
