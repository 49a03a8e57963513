package org.karez.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.karez.officer.Role;
import org.karez.shared.Csv;
import org.karez.trail.TrailQueries;
import org.karez.trail.TrailRow;
import org.karez.trail.TrailSearch;

/**
 * Serves {@code /audit/export}: the entries that the same parameters show in the console, as CSV for machines and spreadsheets. Names
 * of columns, events and kinds are those of the trail itself, so that every export reads the same in every language.
 */
@WebServlet("/audit/export")
@ServletSecurity(@HttpConstraint(rolesAllowed = Role.Names.AUDITOR))
public class TrailExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** More than a spreadsheet is read; whoever needs more narrows the filter. */
    private static final int MOST = 50_000;

    @Inject
    private transient TrailQueries queries;

    @Inject
    private TrailFilter filter;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TrailSearch search = filter.search();
        List<TrailRow> rows = queries.export(search, MOST);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"karez-trail-" + now.toString().replace(":", "") + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        Writer out = response.getWriter();
        // Without the mark, spreadsheets take the Cyrillic letters for another encoding.
        out.write('\ufeff');
        Csv csv = new Csv(out);
        csv.row(List.of("exported-by", request.getUserPrincipal().getName()));
        csv.row(List.of("exported-at", now));
        csv.row(List.of("filter", search.fields()));
        csv.row(List.of("entries", rows.size(), rows.size() == MOST ? "limited" : "all"));
        csv.row(List.of());
        csv.row(List.of("at", "officer", "authority", "event", "kind", "subject", "label", "number", "sha256"));
        for (TrailRow row : rows) {
            csv.row(List.of(
                    row.at(),
                    row.officer(),
                    row.authority(),
                    row.event(),
                    row.kind(),
                    row.subject(),
                    row.label(),
                    row.number(),
                    row.hash()));
        }
    }
}
