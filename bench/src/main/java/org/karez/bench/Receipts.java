package org.karez.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the installation acknowledged, in a file outside of it that is on the disk before the next act. */
final class Receipts implements AutoCloseable {

    /**
     * One acknowledgement.
     *
     * @param caseFile the case that was drafted
     * @param title its title, which no other case has
     */
    record Receipt(UUID caseFile, String title) {}

    private final Path file;
    private final FileChannel channel;
    private final AtomicLong count = new AtomicLong();

    private Receipts(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    static Receipts in(Path file) throws IOException {
        return new Receipts(file);
    }

    /** Keeps one; when this returns, it is on the disk. */
    synchronized void keep(Receipt receipt) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(receipt.caseFile() + " " + receipt.title() + "\n");
        while (line.hasRemaining()) {
            channel.write(line);
        }
        channel.force(false);
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }

    /** All that were kept. */
    List<Receipt> read() throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" ", 2))
                .map(words -> new Receipt(UUID.fromString(words[0]), words[1]))
                .toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
