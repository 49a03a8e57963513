package org.karez.trail;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.karez.merkle.NotProven;

/**
 * One step of the tree: committed entries become its next leaves, in one transaction. A crash takes the whole step back, so that nothing
 * is lost and nothing is in the tree twice. Writers wait for none of it.
 */
@ApplicationScoped
class SequencerRound {

    /** So many entries are taken in at once. */
    static final int MOST = 4096;

    private static final int LOCK = 1;

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    /**
     * Takes the next entries in, unless another server does just that.
     *
     * @return how many
     * @throws IllegalStateException when the tree cannot grow, saying why
     */
    @Transactional(REQUIRES_NEW)
    int integrate() {
        try (Connection connection = database.getConnection()) {
            StoredTree tree = new StoredTree(connection);
            return tree.lock(LOCK) ? tree.grow(MOST) : 0;
        } catch (NotProven e) {
            throw new IllegalStateException("the tree's own hashes do not fit: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot grow: " + e.getMessage(), e);
        }
    }

    /** To be done once, before the first step after a start. */
    @Transactional(REQUIRES_NEW)
    void begin() {
        try (Connection connection = database.getConnection()) {
            StoredTree tree = new StoredTree(connection);
            if (tree.lock(LOCK)) {
                tree.doubtGaps();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot grow: " + e.getMessage(), e);
        }
    }
}
