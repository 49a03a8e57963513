/**
 * Approval (утверждение): a step that one officer proposes (предлагает) and another decides (решает).
 *
 * <p>What always holds: nobody decides what he proposed or edited last; where a step asks for a second decision, three people have
 * acted; what was proposed never changes afterwards; a no says why. The database holds the same. Features propose steps through
 * {@link org.karez.approval.Approvals} and carry them out when they observe {@link org.karez.approval.ProposalDecided}.
 */
package org.karez.approval;
