package org.karez.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.karez.merkle.InclusionProof;
import org.karez.merkle.Note;

/** Writes a proof as it comes, one entry after the other. It checks nothing: whoever wants to know checks what came out. */
public final class ProofWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final ProofManifest manifest;
    private int entries;

    /**
     * Begins a proof.
     *
     * @param out where it goes; it is not closed
     * @param checkpoint with the witnesses' cosignatures
     */
    public ProofWriter(OutputStream out, ProofManifest manifest, Note checkpoint) throws IOException {
        this.zip = new ZipOutputStream(out);
        this.manifest = manifest;
        put(ProofFiles.MANIFEST, manifest.bytes());
        put(ProofFiles.CHECKPOINT, checkpoint.format().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the next entry of the chains that the manifest names, in their order. */
    public void add(byte[] entry, InclusionProof leaf) throws IOException {
        entries++;
        put(ProofFiles.entry(entries), entry);
        put(ProofFiles.leaf(entries), LeafProof.bytes(leaf));
    }

    /** Adds a page for people: {@link ProofFiles#README} or {@link ProofFiles#VERIFIER}. */
    public void page(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(file(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Ends the proof.
     *
     * @throws IllegalStateException when it has not the entries that its manifest tells of
     */
    @Override
    public void close() throws IOException {
        if (entries != manifest.entries()) {
            throw new IllegalStateException(entries + " entries instead of " + manifest.entries());
        }
        zip.finish();
        zip.flush();
    }

    /** As it is: hashes do not compress, and whoever unpacks by hand sees the very bytes. */
    private void put(String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry file = file(name);
        file.setMethod(ZipEntry.STORED);
        file.setSize(bytes.length);
        file.setCrc(sum.getValue());
        zip.putNextEntry(file);
        zip.write(bytes);
        zip.closeEntry();
    }

    private ZipEntry file(String name) {
        ZipEntry file = new ZipEntry(name);
        file.setTimeLocal(LocalDateTime.ofInstant(manifest.made(), ZoneOffset.UTC));
        return file;
    }
}
