package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;
import org.karez.trail.Finding;
import org.karez.trail.HistoryQueries;
import org.karez.trail.TrailStep;
import org.karez.trail.TrailViewer;
import org.karez.trail.VerificationQueries;
import org.karez.trail.VerificationRow;
import org.karez.trail.VerificationScope;
import org.omnifaces.cdi.Param;

/** Behind {@code includes/trail/history.xhtml}: the history of the thing whose page includes it, read once a request. */
@Named
@RequestScoped
public class TrailHistory {

    private static final int PAGE = 50;
    private static final int MOST_FINDINGS = 500;

    /**
     * What is shown of one subject.
     *
     * @param steps what was done, the latest first
     * @param viewers who looked at it
     * @param older number before which the next page begins; null on the last one
     * @param verified its last verification; null without one, and for everybody but auditors
     * @param broken numbers of the entries that it found wrong
     */
    public record Story(
            List<TrailStep> steps,
            List<TrailViewer> viewers,
            Integer older,
            VerificationRow verified,
            Set<Integer> broken) {

        /** The mark of an entry: good, bad, or neutral when the last verification came before it. */
        public String mark(TrailStep step) {
            if (broken.contains(step.number()) || !step.readable()) {
                return "bad";
            }
            Instant end = verified == null ? Instant.MIN : verified.finishedAt();
            return step.at().isAfter(end) ? "neutral" : "good";
        }
    }

    @Inject
    private HistoryQueries queries;

    @Inject
    private VerificationQueries verifications;

    @Inject
    @Param
    private Integer before;

    private final Map<VerificationScope, Story> stories = new HashMap<>();

    /** The history of one subject, as far as the reader may see it. */
    public Story of(SubjectKind kind, UUID id) {
        return stories.computeIfAbsent(VerificationScope.of(kind, id), unread -> read(kind, id));
    }

    private Story read(SubjectKind kind, UUID id) {
        List<TrailStep> steps = queries.steps(kind, id, before == null ? Integer.MAX_VALUE : before, PAGE + 1);
        boolean more = steps.size() > PAGE;
        List<TrailStep> page = more ? steps.subList(0, PAGE) : steps;
        boolean auditor = FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Role.Names.AUDITOR);
        VerificationRow last = auditor ? verifications.lastOf(kind, id).orElse(null) : null;
        Set<Integer> broken = new HashSet<>();
        if (last != null && last.findings() > 0) {
            verifications.findings(last.id(), 0, MOST_FINDINGS).stream()
                    .map(Finding::number)
                    .forEach(broken::add);
        }
        Integer older = more ? page.get(PAGE - 1).number() : null;
        return new Story(page, queries.viewers(kind, id), older, last, broken);
    }
}
