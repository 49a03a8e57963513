package org.karez.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Tile;
import org.karez.merkle.TiledTree;
import org.karez.merkle.VerifierKey;
import org.karez.trail.KeptNote;

/** What a witness does at each look: proves that the log only grew since the last one, keeps what he saw, and signs it. */
final class LogFollower {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI log;
    private final String token;
    private final KnownKeys logKeys;
    private final SigningKey key;
    private final KeptNote kept;
    private final Clock clock;

    /** @param log the address under which {@code checkpoint}, {@code tile/...} and {@code succession/...} are */
    LogFollower(URI log, String token, KnownKeys logKeys, SigningKey key, KeptNote kept, Clock clock) {
        this.log = log;
        this.token = token;
        this.logKeys = logKeys;
        this.key = key;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Looks once.
     *
     * @return what was signed
     * @throws LogContradictsItself when the log signed two things of which one must be false
     * @throws IOException when the log cannot be asked, or did not answer with what it signed; nothing is known then
     */
    Checkpoint look() throws IOException, LogContradictsItself {
        Note note;
        Checkpoint now;
        try {
            note = Note.parse(get("checkpoint"));
            logKeys.follow(note, this::succession);
            now = logKeys.open(note);
        } catch (NotProven e) {
            throw new IOException("the answer is not signed by the log: " + e.getMessage(), e);
        }
        Optional<Note> before = kept.read();
        if (before.isPresent()) {
            prove(before.get(), note, now);
        } else if (logKeys.isOutdated(note)) {
            throw new IOException("the answer is signed by a key that had handed over before");
        } else if (!Arrays.equals(tree().root(now.size()), now.root())) {
            throw new IOException("the tiles do not lead to the signed root");
        }
        // First kept, then signed: whatever was signed is never contradicted later.
        Note own = logKeys.ofLog(note);
        if (before.isEmpty() || !before.get().text().equals(note.text())) {
            kept.replace(own);
        }
        post(own.with(key.cosign(now, clock.instant().getEpochSecond())));
        return now;
    }

    private void prove(Note before, Note note, Checkpoint now) throws IOException, LogContradictsItself {
        Checkpoint last;
        try {
            last = logKeys.open(before);
        } catch (NotProven e) {
            throw new IOException(kept.file() + " is of another log: " + e.getMessage(), e);
        }
        if (now.size() < last.size()) {
            throw contradiction(
                    before,
                    note,
                    "The log was rolled back: it had %d entries and says that it has %d",
                    last.size(),
                    now.size());
        }
        if (logKeys.isOutdated(note)) {
            throw contradiction(before, note, "The log went back to a key that had handed over before");
        }
        try {
            if (last.size() > 0) {
                tree().consistency(last.size(), now.size()).verify(last.root(), now.root());
            }
        } catch (NotProven e) {
            throw contradiction(
                    before,
                    note,
                    "The log was forked: what it signed with %d entries did not grow into what it signs with %d (%s)",
                    last.size(),
                    now.size(),
                    e.flaw());
        }
    }

    private LogContradictsItself contradiction(Note before, Note note, String what, Object... values) {
        return new LogContradictsItself(what.formatted(values), before, note, logKeys.successions());
    }

    private Optional<byte[]> succession(VerifierKey key) throws IOException {
        HttpResponse<byte[]> response =
                answer(request("succession/" + key.idText()).GET());
        if (response.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(checked(response).body());
    }

    private TiledTree tree() {
        return new TiledTree(this::tiles);
    }

    private Map<Tile, byte[]> tiles(Set<Tile> asked) {
        Map<Tile, byte[]> tiles = new HashMap<>();
        for (Tile tile : asked) {
            try {
                tiles.put(tile, get(tile.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tiles;
    }

    private byte[] get(String path) throws IOException {
        return send(request(path).GET()).body();
    }

    private void post(Note note) throws IOException {
        send(request("cosignature")
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(note.format())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(log + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) throws IOException {
        return checked(answer(builder));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder builder) throws IOException {
        try {
            return client.send(builder.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HttpResponse<byte[]> checked(HttpResponse<byte[]> response) throws IOException {
        if (!List.of(200, 204).contains(response.statusCode())) {
            throw new IOException("%s answers %d%s"
                    .formatted(
                            response.uri(),
                            response.statusCode(),
                            response.statusCode() == 401 ? ": the token is wrong, or was revoked" : ""));
        }
        return response;
    }
}
