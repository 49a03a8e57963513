package org.karez.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.karez.shared.SubjectKind;

/**
 * The acts of the demonstration in their order, as told in {@code story.sql}. An act begins with a line
 * {@code --! ago officer KIND subject Event [detail=text; detail=text]}; the SQL below it is what the act changed.
 */
record Story(List<Act> acts) {

    /**
     * One act.
     *
     * @param ago how long before the demonstration starts
     * @param officer login of the one who acted
     * @param kind of the subject; null for what has no trail, such as reference data
     * @param subject the subject's name in the story, from which its identifier is derived
     * @param event as the trail names it
     * @param details the event's own values
     * @param sql what it changed, may be empty
     */
    record Act(
            Duration ago,
            String officer,
            SubjectKind kind,
            String subject,
            String event,
            Map<String, Object> details,
            String sql) {}

    static Story read() {
        try (InputStream in = Story.class.getResourceAsStream("story.sql");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Act> acts = new ArrayList<>();
            String heading = null;
            StringBuilder sql = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("--! ")) {
                    add(acts, heading, sql);
                    heading = line.substring(4);
                    sql.setLength(0);
                } else if (!line.startsWith("--")) {
                    sql.append(line).append('\n');
                }
            }
            add(acts, heading, sql);
            return new Story(acts);
        } catch (IOException e) {
            throw new IllegalStateException("the story is part of the program", e);
        }
    }

    private static void add(List<Act> acts, String heading, StringBuilder sql) {
        if (heading == null) {
            return;
        }
        String[] words = heading.split(" ", 6);
        SubjectKind kind = words.length > 2 ? SubjectKind.valueOf(words[2]) : null;
        acts.add(new Act(
                Duration.parse(words[0]),
                words.length > 1 ? words[1] : null,
                kind,
                kind == null ? null : words[3],
                kind == null ? null : words[4],
                words.length > 5 ? details(words[5]) : Map.of(),
                sql.toString().strip()));
    }

    private static Map<String, Object> details(String text) {
        Map<String, Object> details = new TreeMap<>();
        for (String detail : text.split("; ")) {
            int equals = detail.indexOf('=');
            details.put(detail.substring(0, equals), detail.substring(equals + 1));
        }
        return details;
    }
}
