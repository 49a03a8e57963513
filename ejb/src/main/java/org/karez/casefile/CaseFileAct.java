package org.karez.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.karez.officer.Actor;
import org.karez.officer.Role;

/** What an officer can do with a case as it stands. Pages offer it; services and the database check it again. */
public enum CaseFileAct {
    /** Change what is written about it. */
    EDIT,
    /** Submit it to the supervisors. */
    SUBMIT,
    /** Add parties, assets and documents. */
    ADD,
    /** Propose to investigate it. */
    PROPOSE_INVESTIGATION,
    /** Propose to close it. */
    PROPOSE_CLOSURE,
    /** Name further readers. */
    SHARE;

    /** What this officer can do with the case as it stands, when no step of it waits for a decision. */
    static Set<CaseFileAct> of(CaseFile caseFile, Actor actor) {
        EnumSet<CaseFileAct> acts = EnumSet.noneOf(CaseFileAct.class);
        boolean investigator = actor.has(Role.INVESTIGATOR);
        if (!actor.belongsTo(caseFile.getOwnerAuthorityId()) || !investigator && !actor.has(Role.SUPERVISOR)) {
            return acts;
        }
        CaseFileStatus status = caseFile.getStatus();
        acts.add(SHARE);
        if (status.isActive()) {
            acts.add(PROPOSE_CLOSURE);
        }
        if (status.leadsTo(CaseFileStatus.INVESTIGATION)) {
            acts.add(PROPOSE_INVESTIGATION);
        }
        if (status.isGrowing() && investigator) {
            acts.add(ADD);
        }
        if (status == CaseFileStatus.DRAFT && investigator) {
            acts.add(EDIT);
            if (actor.is(caseFile.getAuthorId())) {
                acts.add(SUBMIT);
            }
        }
        return acts;
    }
}
