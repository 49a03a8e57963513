package org.karez.trail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people know a subject, taken from what its entries state of it. */
final class SubjectLabel {

    /** Fields that name a subject, the telling ones first. */
    private static final List<String> NAMES = List.of("title", "displayName", "name", "description", "nameEn");

    private SubjectLabel() {}

    /** Number and name, as far as the state tells them; empty when it tells neither. */
    static String of(Map<String, String> state) {
        String name = NAMES.stream()
                .map(state::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Stream.of(state.get("number"), name).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
