package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.karez.audit.DrawSample;
import org.karez.audit.FindingService;
import org.karez.audit.FindingWeight;
import org.karez.audit.RaiseFinding;
import org.karez.audit.SampleMethod;
import org.karez.audit.SampleService;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;
import org.karez.trail.SavedViewService;
import org.karez.trail.TrailList;

/** Lets an authority have what its auditor drew, found and keeps for himself. */
@ApplicationScoped
public class AuditHoldings {

    @Inject
    private As as;

    @Inject
    private SampleService samples;

    @Inject
    private FindingService findings;

    @Inject
    private SavedViewService views;

    /** A sample of the assets, findings on the case, and a saved view. */
    public void audits(Holdings holdings) throws Exception {
        String word = holdings.word();
        UUID caseFile = holdings.id(Thing.CASE);
        as.officer(holdings.officer(Role.AUDITOR), () -> {
            UUID sample = samples.draw(chance(word));
            holdings.put(Thing.SAMPLE, sample);
            holdings.put(Thing.FINDING, findings.raise(finding(word, SubjectKind.CASE_FILE, caseFile, null)));
            UUID answered = findings.raise(finding(word, SubjectKind.CASE_FILE, caseFile, null));
            as.officer(holdings.officer(Role.SUPERVISOR), () -> findings.answer(answered, "The plan was entered."));
            holdings.put(Thing.ANSWERED_FINDING, answered);
            views.save(TrailList.TRAIL, "Of " + word, Map.of("who", word));
            holdings.put(Thing.SAVED_VIEW, views.list(TrailList.TRAIL).get(0).getId());
        });
    }

    static DrawSample chance(String word) {
        return new DrawSample(word, SampleMethod.RANDOM, 2, word, null);
    }

    static RaiseFinding finding(String word, SubjectKind kind, UUID id, UUID sample) {
        return new RaiseFinding(
                kind, id, sample, word, "No plan was entered.", FindingWeight.LOW, false, Commands.TODAY.plusDays(9));
    }
}
