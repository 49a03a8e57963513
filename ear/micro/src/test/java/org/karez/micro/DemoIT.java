package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class DemoIT {

    private static final Path JAR = Path.of(System.getProperty("karez.jar"));

    @Test
    void listensWithThePagesAloneAndStopsWithEverything() throws Exception {
        try (RunningDemo demo = RunningDemo.start(JAR)) {
            assertThat(Listener.of(demo.server().pid()))
                    .extracting(Listener::loopback, Listener::port)
                    .containsExactly(tuple(true, demo.port()));
            assertThat(Listener.of(demo.launcher().pid())).isEmpty();
            assertThat(Listener.of(demo.database().pid())).isNotEmpty().allMatch(Listener::loopback);

            HttpResponse<String> home = get(demo, "/");
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("type=\"password\"");
            assertThat(home.headers().firstValue("Server")).isEmpty();
            assertThat(get(demo, "/health/ready").statusCode()).isEqualTo(200);
            // Whoever has not signed in is sent to the sign-in page, from there as from anywhere.
            assertThat(get(demo, "/metrics", HttpClient.Redirect.NEVER).statusCode())
                    .isNotEqualTo(200);
            assertThat(get(demo, "/openapi", HttpClient.Redirect.NEVER).statusCode())
                    .isNotEqualTo(200);

            demo.launcher().destroy();

            assertThat(demo.isGone()).isTrue();
        }
    }

    @Test
    void leavesNothingRunningWhenItIsKilled() throws Exception {
        try (RunningDemo demo = RunningDemo.start(JAR)) {
            demo.launcher().destroyForcibly();

            assertThat(demo.isGone()).isTrue();
        }
    }

    private static HttpResponse<String> get(RunningDemo demo, String path) throws Exception {
        return get(demo, path, HttpClient.Redirect.NORMAL);
    }

    private static HttpResponse<String> get(RunningDemo demo, String path, HttpClient.Redirect redirect)
            throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(redirect)
                .cookieHandler(new CookieManager())
                .build();
        URI address = URI.create("http://127.0.0.1:" + demo.port() + path);
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
