package org.karez.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.karez.proof.Members;
import org.karez.shared.CanonicalJson;
import org.karez.shared.CanonicalReader;

/**
 * What an export says that it is of.
 *
 * @param made when, by the clock of who made it
 * @param key the log's key, as it is handed around; empty when nothing was ever signed
 * @param successions how its earlier keys handed over, the oldest first: notes
 * @param authority code of the one authority whose entries it shows; empty when it shows those of all
 * @param entries how many entries it shows
 * @param size leaves of the tree
 * @param highest the highest number of arrival among them
 * @param signed leaves of the largest tree that was published
 */
public record ExportHeader(
        Instant made,
        String key,
        List<String> successions,
        String authority,
        long entries,
        long size,
        long highest,
        long signed) {

    public static final String FORMAT = "karez-export/1";

    /** Canonical JSON has integers of 32 bits only. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    public ExportHeader {
        successions = List.copyOf(successions);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(Map.of(
                "format", FORMAT,
                "made", made.toString(),
                "key", key,
                "successions", successions,
                "authority", authority,
                "entries", Long.toString(entries),
                "size", Long.toString(size),
                "highest", Long.toString(highest),
                "signed", Long.toString(signed)));
    }

    /** @throws IllegalArgumentException when the bytes are no header's, saying why */
    static ExportHeader parse(byte[] bytes) {
        Members members = Members.of(
                CanonicalReader.members(bytes),
                "format",
                "made",
                "key",
                "successions",
                "authority",
                "entries",
                "size",
                "highest",
                "signed");
        if (!members.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("not of the form " + FORMAT);
        }
        return new ExportHeader(
                members.time("made"),
                members.text("key"),
                texts(members, "successions"),
                members.text("authority"),
                number(members, "entries"),
                number(members, "size"),
                number(members, "highest"),
                number(members, "signed"));
    }

    private static List<String> texts(Members members, String name) {
        List<?> texts = members.list(name);
        if (!texts.stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("not texts: " + name);
        }
        return texts.stream().map(String.class::cast).toList();
    }

    private static long number(Members members, String name) {
        return Long.parseLong(members.matching(NUMBER, name));
    }
}
