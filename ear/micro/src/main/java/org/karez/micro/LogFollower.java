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

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI log;
    private final String token;
    private final VerifierKey logKey;
    private final SigningKey key;
    private final KeptNote kept;
    private final Clock clock;

    /** @param log the address under which {@code checkpoint} and {@code tile/...} are */
    LogFollower(URI log, String token, VerifierKey logKey, SigningKey key, KeptNote kept, Clock clock) {
        this.log = log;
        this.token = token;
        this.logKey = logKey;
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
            now = Checkpoint.open(note, logKey);
        } catch (NotProven e) {
            throw new IOException("the answer is not signed by the log: " + e.getMessage(), e);
        }
        Optional<Note> before = kept.read();
        if (before.isPresent()) {
            prove(before.get(), note, now);
        } else if (!Arrays.equals(tree().root(now.size()), now.root())) {
            throw new IOException("the tiles do not lead to the signed root");
        }
        // First kept, then signed: whatever was signed is never contradicted later.
        Note own = new Note(
                note.text(),
                note.signatures().stream().filter(logKey::isNamedBy).toList());
        if (before.isEmpty() || !before.get().text().equals(note.text())) {
            kept.replace(own);
        }
        post(own.with(key.cosign(now, clock.instant().getEpochSecond())));
        return now;
    }

    private void prove(Note before, Note note, Checkpoint now) throws IOException, LogContradictsItself {
        Checkpoint last;
        try {
            last = Checkpoint.open(before, logKey);
        } catch (NotProven e) {
            throw new IOException(kept.file() + " is of another log: " + e.getMessage(), e);
        }
        if (now.size() < last.size()) {
            throw new LogContradictsItself(
                    "The log was rolled back: it had %d entries and says that it has %d"
                            .formatted(last.size(), now.size()),
                    before,
                    note);
        }
        try {
            if (last.size() > 0) {
                tree().consistency(last.size(), now.size()).verify(last.root(), now.root());
            }
        } catch (NotProven e) {
            throw new LogContradictsItself(
                    "The log was forked: what it signed with %d entries did not grow into what it signs with %d (%s)"
                            .formatted(last.size(), now.size(), e.flaw()),
                    before,
                    note);
        }
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
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (!List.of(200, 204).contains(response.statusCode())) {
                throw new IOException("%s answers %d%s"
                        .formatted(
                                request.uri(),
                                response.statusCode(),
                                response.statusCode() == 401 ? ": the token is wrong, or was revoked" : ""));
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
