package org.karez.web.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * The rows of a list, read a page at a time.
 *
 * @param <T> the row record
 */
public final class Paged<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Reads some rows. */
    @FunctionalInterface
    public interface Rows<T> extends Serializable {

        /**
         * The rows of one page.
         *
         * @param first number of rows to skip
         * @param size at most so many
         * @param sort the column's {@code field}, or null for the list's own order
         * @param ascending direction of the sort
         */
        List<T> read(int first, int size, String sort, boolean ascending);
    }

    /** Counts the rows. */
    @FunctionalInterface
    public interface Count extends LongSupplier, Serializable {}

    private final Count count;
    private final Rows<T> rows;
    private boolean counted = true;

    public Paged(Count count, Rows<T> rows) {
        this.count = count;
        this.rows = rows;
        // Known from the start, so that the page's head can name it.
        setRowCount((int) count.getAsLong());
    }

    /** What was counted for the head does for the first page that is shown; for every other one it is counted again. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        int rowCount = counted ? getRowCount() : (int) count.getAsLong();
        counted = false;
        return rowCount;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta sort =
                sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        return sort == null
                ? rows.read(first, size, null, true)
                : rows.read(first, size, sort.getField(), sort.getOrder().isAscending());
    }
}
