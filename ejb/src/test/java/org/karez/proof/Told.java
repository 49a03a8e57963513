package org.karez.proof;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.shared.CanonicalJson;

/** What entries say, as the trail writes them. */
final class Told {

    static final UUID CASE = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    static final UUID ACCOUNT = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    static final UUID HOUSE = UUID.fromString("a0000000-0000-4000-8000-000000000002");
    static final UUID OFFICER = UUID.fromString("0f000000-0000-4000-8000-000000000001");
    static final UUID AUTHORITY = UUID.fromString("ab000000-0000-4000-8000-000000000001");

    private Told() {}

    static byte[] entry(String kind, UUID subject, int number, byte[] last) {
        return bytes(members(kind, subject, number, last));
    }

    static byte[] bytes(Map<String, Object> members) {
        return CanonicalJson.bytes(members);
    }

    static Map<String, Object> members(String kind, UUID subject, int number, byte[] last) {
        Map<String, Object> members = new TreeMap<>();
        members.put("v", 1);
        members.put("kind", kind);
        members.put("subject", subject.toString());
        members.put("owner", AUTHORITY.toString());
        members.put("number", number);
        members.put("previous", last == null ? "" : HexFormat.of().formatHex(Sha256.of(last)));
        members.put("at", "2026-11-2%dT10:0%d:00.123456Z".formatted(number % 10, number % 6));
        members.put("officer", OFFICER.toString());
        members.put("authority", AUTHORITY.toString());
        members.put("event", number == 1 ? "AssetEvent.Identified" : "AssetEvent.Changed");
        members.put("details", Map.of("note", "Счёт \"№ " + number + "\" \u20ac\n\ud83d\udd12"));
        members.put("state", Map.of("number", "KZ-2026-0007/A" + number, "status", "TRACED"));
        if (number % 2 == 0) {
            members.put("parts", Map.of("document:" + number, "statement.pdf"));
        }
        return members;
    }
}
