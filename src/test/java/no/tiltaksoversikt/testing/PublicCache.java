package no.tiltaksoversikt.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.cache.CacheResponseStatus;
import org.apache.hc.client5.http.cache.HttpCacheContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.cache.CacheConfig;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A shared HTTP cache (RFC 9111) between the public and the service. */
public final class PublicCache implements AutoCloseable {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final int LARGEST = 1024 * 1024;

    private final CloseableHttpClient client = CachingHttpClients.custom()
            .setCacheConfig(CacheConfig.custom()
                    .setSharedCache(true)
                    .setMaxObjectSize(LARGEST)
                    .build())
            .build();

    /**
     * What a reader gets through the cache.
     *
     * @param next the address of the next page; null where there is none
     * @param cache what the cache had to do
     */
    public record Answer(String body, String next, CacheResponseStatus cache) {

        public Answer as(CacheResponseStatus other) {
            return new Answer(body, next, other);
        }
    }

    public Answer get(String path) throws IOException {
        var context = HttpCacheContext.create();
        return client.execute(new HttpGet("http://localhost:" + RestAssured.port + path), context, response -> {
            var links = response.getFirstHeader("Link");
            var next = NEXT.matcher(links == null ? "" : links.getValue());
            return new Answer(
                    EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8),
                    next.find() ? next.group(1) : null,
                    context.getCacheResponseStatus());
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
