package org.karez.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer who has signed in and opens pages, as his browser asks for them. */
final class Visitor {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "primefaces.nonce";

    private final URI address;
    private final HttpClient browser = HttpClient.newBuilder()
            // Browsers take the other version over TLS alone.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signIn(URI address, String login, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        String form = visitor.answer(visitor.get("/signin.xhtml"));
        String page = visitor.answer(visitor.post(
                "/signin.xhtml",
                Map.of(
                        "form",
                        "form",
                        "form:login",
                        login,
                        "form:password",
                        password,
                        find("<button id=\"[^\"]*\" name=\"(form:[^\"]+)\"", form),
                        "",
                        NONCE,
                        nonce(form),
                        STATE,
                        state(form))));
        if (page.contains("type=\"password\"")) {
            throw new IllegalStateException(login + " was not let in");
        }
        return visitor;
    }

    /** To open a page. */
    HttpRequest get(String path) {
        return request(path).build();
    }

    /** To put the list of a page into the order of a column, as a click on its head does. */
    HttpRequest sort(String path, String column, boolean descending) throws IOException, InterruptedException {
        String page = answer(get(path));
        String head = find(
                "<th id=\"([^\"]+)\" class=\"[^\"]*ui-sortable-column[^\"]*\" scope=\"col\" aria-label=\"" + column,
                page);
        Map<String, String> fields = Map.of(
                "jakarta.faces.partial.ajax",
                "true",
                "jakarta.faces.source",
                "rows:table",
                "jakarta.faces.partial.execute",
                "rows:table",
                "jakarta.faces.partial.render",
                "rows:table",
                "rows:table_sorting",
                "true",
                "rows:table_sortKey",
                head,
                "rows:table_sortDir",
                descending ? "-1" : "1",
                "rows",
                "rows",
                NONCE,
                nonce(page),
                STATE,
                state(page));
        return scripted(path, fields);
    }

    /** Where the first link of a page leads that leads to that other page. */
    String follow(String path, String to) throws IOException, InterruptedException {
        return find("href=\"(" + Pattern.quote(to) + "\\?[^\"]+)\"", answer(get(path)))
                .replace("&amp;", "&");
    }

    /**
     * Fills a form of a page in and presses its button, as a browser with scripts does.
     *
     * @param form its identifier
     * @param values of the fields that are not to stay as they are
     * @return where the answer leads; empty when it leads nowhere else
     */
    Optional<String> press(String path, String form, Map<String, String> values)
            throws IOException, InterruptedException {
        String page = answer(get(path));
        String shown = find("(?s)(<form id=\"" + form + "\".*?</form>)", page);
        String button = find("<button id=\"(" + form + ":[^\"]+)\"", shown);
        Map<String, String> fields = new HashMap<>(Map.of(
                "jakarta.faces.partial.ajax",
                "true",
                "jakarta.faces.source",
                button,
                "jakarta.faces.partial.execute",
                form,
                "jakarta.faces.partial.render",
                form,
                button,
                button,
                form,
                form,
                NONCE,
                nonce(page),
                STATE,
                state(shown)));
        Matcher chosen = Pattern.compile(
                        "(?s)<select id=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected")
                .matcher(shown);
        while (chosen.find()) {
            fields.put(chosen.group(1), chosen.group(2));
        }
        fields.putAll(values);
        HttpResponse<String> answer = browser.send(scripted(path, fields), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("<partial-response")) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        Matcher redirect = Pattern.compile("<redirect url=\"([^\"]+)\"").matcher(answer.body());
        return redirect.find() ? Optional.of(redirect.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    /**
     * Asks and reads the answer to its end.
     *
     * @throws IllegalStateException when it is no page but an error, or the officer is not signed in any more
     */
    String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200
                || answer.uri().getPath().equals("/signin.xhtml")
                        && !request.uri().equals(answer.uri())
                || request.headers().firstValue("Faces-Request").isPresent()
                        && !answer.body().contains("<update id=\"rows:table\">")) {
            throw new IllegalStateException(request.uri() + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest scripted(String path, Map<String, String> fields) {
        return HttpRequest.newBuilder(post(path, fields), (name, value) -> true)
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest")
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2));
    }

    private static String state(String page) {
        return find("name=\"" + Pattern.quote(STATE) + "\"[^>]* value=\"([^\"]+)\"", page);
    }

    private static String nonce(String page) {
        return find("nonce=\"([^\"]+)\"", page);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String find(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("The page has no " + pattern);
        }
        return matcher.group(1);
    }
}
