package org.karez.trail;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.karez.merkle.NotProven;

/**
 * One step of the tree: committed entries become its next leaves, in one transaction. A crash takes the whole step back, so that nothing
 * is lost and nothing is in the tree twice. Writers wait for none of it.
 *
 * <p>An enterprise bean, though nobody calls it from outside: in a timer's thread Payara puts no connection of other beans into their
 * transaction, and the lock would end with its statement.
 */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class SequencerRound {

    /** So many entries are taken in at once. */
    static final int MOST = 4096;

    private static final int LOCK = 1;

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    /**
     * Takes the next entries in, unless another server does just that.
     *
     * @return how many
     * @throws TreeFailure when the tree cannot grow, saying why
     */
    public int integrate() {
        try (Connection connection = database.getConnection()) {
            StoredTree tree = new StoredTree(connection);
            return tree.lock(LOCK) ? tree.grow(MOST) : 0;
        } catch (NotProven e) {
            throw new TreeFailure("the tree's own hashes do not fit: " + e.getMessage(), e);
        } catch (SQLException | IllegalStateException e) {
            throw new TreeFailure("the tree cannot grow: " + e.getMessage(), e);
        }
    }

    /** To be done once, before the first step after a start. */
    public void begin() {
        try (Connection connection = database.getConnection()) {
            StoredTree tree = new StoredTree(connection);
            if (tree.lock(LOCK)) {
                tree.doubtGaps();
            }
        } catch (SQLException | IllegalStateException e) {
            throw new TreeFailure("the tree cannot grow: " + e.getMessage(), e);
        }
    }
}
