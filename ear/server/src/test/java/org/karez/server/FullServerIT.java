package org.karez.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.karez.db.TestDatabase;

class FullServerIT {

    @Test
    void servesTheSignInPageFromTheEar() throws Exception {
        try (TestDatabase database = TestDatabase.start();
                FullServer server =
                        FullServer.start(Path.of(System.getProperty("karez.server")), environment(database))) {
            server.deploy(Path.of(System.getProperty("karez.ear")));

            HttpResponse<String> home = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .cookieHandler(new CookieManager())
                    .build()
                    .send(HttpRequest.newBuilder(server.address()).build(), BodyHandlers.ofString());

            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("type=\"password\"");
        }
    }

    private static Map<String, String> environment(TestDatabase database) {
        // The role has its usual name, which need not be said.
        return Map.of("KAREZ_DB_URL", database.url(), "KAREZ_DB_PASSWORD", database.appPassword());
    }
}
