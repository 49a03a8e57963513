package org.karez.trail;

import java.io.IOException;

/** Takes the rows of an export one by one, so that they are never all in memory. */
@FunctionalInterface
public interface RowReceiver<T> {

    /** Takes the next row. */
    void take(T row) throws IOException;
}
