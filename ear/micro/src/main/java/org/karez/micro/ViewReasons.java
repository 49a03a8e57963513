package org.karez.micro;

import java.util.List;
import java.util.stream.Stream;
import org.karez.casefile.HandlingCode;
import org.karez.db.Finding;

/** Before which content officers say why they open it, as an installation asks for it. */
final class ViewReasons {

    private ViewReasons() {}

    /** Whether every code is one: of another one nobody would ever be asked. */
    static Finding check(Settings settings) {
        String codes = settings.get(Setting.VIEW_REASON);
        if (codes.isBlank()) {
            return Finding.good("Nobody is asked why he opens restricted content");
        }
        List<String> known =
                Stream.of(HandlingCode.values()).map(HandlingCode::name).toList();
        List<String> unknown = Stream.of(codes.split(","))
                .map(String::strip)
                .filter(code -> !known.contains(code))
                .toList();
        return unknown.isEmpty()
                ? Finding.good("A reason is asked for before content of %s is opened".formatted(codes))
                : Finding.error(
                        "No handling codes: %s = %s".formatted(Setting.VIEW_REASON.key(), codes),
                        "name codes of %s, separated by commas".formatted(String.join(", ", known)));
    }
}
