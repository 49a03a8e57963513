package org.karez.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.proof.ProofFiles;
import org.karez.proof.ProofScope;
import org.karez.proof.ProofWriter;
import org.karez.shared.RuleViolation;
import org.karez.shared.SubjectKind;
import org.karez.trail.ProofPlan;
import org.karez.trail.ProofService;
import org.karez.trail.ProofWish;

/**
 * Serves {@code /audit/proof?scope=...&kind=...&id=...&number=...}: a proof of one entry, of a chain up to that number, or of a case with its assets.
 * It is written as it is read, so that its size does not matter.
 */
@WebServlet("/audit/proof")
@ServletSecurity(@HttpConstraint(rolesAllowed = Role.Names.AUDITOR))
public class ProofServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProofService proofs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ProofWish> wish = wish(request);
        Optional<ProofPlan> begun;
        try {
            begun = wish.flatMap(proofs::begin);
        } catch (RuleViolation tooMany) {
            response.sendRedirect("%s/audit/subject.xhtml?kind=%s&id=%s&refused=true"
                    .formatted(
                            request.getContextPath(),
                            wish.orElseThrow().kind(),
                            wish.orElseThrow().id()));
            return;
        }
        if (begun.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ProofPlan plan = begun.get();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(wish.orElseThrow(), plan) + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (ProofWriter proof = new ProofWriter(response.getOutputStream(), plan.manifest(), plan.note())) {
            proofs.write(plan, proof::add);
            proof.page(ProofFiles.README, ProofReadme.of(plan.manifest()));
            proof.page(ProofFiles.VERIFIER, VerifierPage.bytes());
        }
    }

    private static Optional<ProofWish> wish(HttpServletRequest request) {
        try {
            ProofWish wish = new ProofWish(
                    ProofScope.valueOf(parameter(request, "scope")),
                    SubjectKind.valueOf(parameter(request, "kind")),
                    UUID.fromString(parameter(request, "id")),
                    Integer.parseInt(parameter(request, "number")));
            boolean isOfCase = wish.scope() == ProofScope.CASE;
            return isOfCase && wish.kind() != SubjectKind.CASE_FILE ? Optional.empty() : Optional.of(wish);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** A name that every file system takes: labels may be in any script. */
    private static String name(ProofWish wish, ProofPlan plan) {
        String label = plan.manifest().subjects().get(0).label().replaceAll("[^0-9A-Za-z-]+", "-");
        String subject = label.isEmpty() || label.equals("-") ? wish.id().toString() : label;
        String part = wish.scope() == ProofScope.ENTRY ? "-" + wish.number() : "";
        return "karez-proof-" + subject + part + ".zip";
    }
}
