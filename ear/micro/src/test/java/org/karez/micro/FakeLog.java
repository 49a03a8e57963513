package org.karez.micro;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.Tile;
import org.karez.merkle.TiledTree;
import org.karez.merkle.TreeHash;
import org.karez.merkle.VerifierKey;

/** A log in memory that witnesses can follow, and that can be made to lie. */
final class FakeLog implements AutoCloseable {

    static final String TOKEN = "a-token";

    SigningKey key = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
    final List<Note> received = new ArrayList<>();
    final Map<String, byte[]> successions = new HashMap<>();

    private final Map<String, byte[]> tiles = new HashMap<>();
    private final TiledTree tree = new TiledTree(asked -> {
        Map<Tile, byte[]> read = new HashMap<>();
        asked.forEach(tile -> read.put(tile, tiles.get(place(tile))));
        return read;
    });
    private final HttpServer server;
    private long size;

    FakeLog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/trail/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/trail";
    }

    /** Takes that many entries in, which are this word and their number. */
    void grow(int entries, String word) {
        TreeHash hash = new TreeHash();
        byte[] leaves = new byte[entries * TreeHash.LENGTH];
        for (int i = 0; i < entries; i++) {
            byte[] leaf = hash.leaf((word + (size + i)).getBytes(StandardCharsets.UTF_8));
            System.arraycopy(leaf, 0, leaves, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        tree.grow(size, leaves).forEach((tile, hashes) -> tiles.put(place(tile), hashes));
        size += entries;
    }

    /** Hands over to another key, and tells how. */
    Succession rotate() {
        SigningKey next = SigningKey.generate(key.verifier().name(), SignatureType.ED25519);
        Succession succession = Succession.sign(key, next);
        tell(succession.from(), succession);
        key = next;
        return succession;
    }

    /** Answers whoever asks for the successor of that key with this. */
    void tell(VerifierKey asked, Succession answer) {
        successions.put("succession/" + asked.idText(), answer.note().format().getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets everything, as a database that was set back to nothing does. */
    void forget() {
        tiles.clear();
        size = 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/trail/".length());
        try (exchange) {
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (path.equals("cosignature")) {
                received.add(Note.parse(exchange.getRequestBody().readAllBytes()));
                exchange.sendResponseHeaders(204, -1);
            } else if (path.equals("checkpoint")) {
                String note = new Checkpoint(key.verifier().name(), size, tree.root(size))
                        .sign(key)
                        .format();
                send(exchange, note.getBytes(StandardCharsets.UTF_8));
            } else if (successions.containsKey(path)) {
                send(exchange, successions.get(path));
            } else if (path.startsWith("succession/")) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                Tile tile = Tile.parse(path);
                byte[] whole = tiles.get(place(tile));
                byte[] hashes = new byte[tile.width() * TreeHash.LENGTH];
                System.arraycopy(whole, 0, hashes, 0, hashes.length);
                send(exchange, hashes);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String place(Tile tile) {
        return tile.level() + "/" + tile.index();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
