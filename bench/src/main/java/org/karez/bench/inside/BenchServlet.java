package org.karez.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.TreeHash;
import org.karez.proof.ProofScope;
import org.karez.shared.SubjectKind;
import org.karez.trail.ProofPlan;
import org.karez.trail.ProofService;
import org.karez.trail.ProofWish;

/** Works in the server as the officer who asks, in the thread of his request, and answers what it took. */
@WebServlet("/bench/*")
public class BenchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** So many chains a client writes to in turn. */
    private static final int CHAINS = 100;

    @Inject
    private transient Teller teller;

    @Inject
    private transient CaseFileService cases;

    @Inject
    private transient ProofService proofs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        int amount = Integer.parseInt(request.getParameter("amount"));
        response.setContentType("text/plain");
        try {
            switch (request.getPathInfo()) {
                case "/append" -> response.getWriter().print(append(amount));
                case "/proofs" -> response.getWriter().print(proofs(request.getParameterValues("chain"), amount));
                case "/drafts" -> response.getWriter().print(drafts(amount));
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** How many entries were added in so many milliseconds. */
    private long append(int milliseconds) {
        List<UUID> chains = new ArrayList<>();
        for (int i = 0; i < CHAINS; i++) {
            chains.add(UUID.randomUUID());
        }
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        long count = 0;
        while (System.nanoTime() < end) {
            teller.tell(chains.get((int) (count++ % CHAINS)));
        }
        return count;
    }

    /** The median times in microseconds of drafting and editing a case with entries, and without, in turn. */
    private String drafts(int times) throws Exception {
        double[] with = new double[times];
        double[] without = new double[times];
        for (int i = 0; i < times; i++) {
            with[i] = time(this::draftAndEdit);
            without[i] = time(() -> TrailSwitch.without(this::draftAndEdit));
        }
        Arrays.sort(with);
        Arrays.sort(without);
        return with[times / 2] + " " + without[times / 2];
    }

    /** The median time in milliseconds of proving each of the first entries of these chains. */
    private double proofs(String[] chains, int amount) throws Exception {
        List<Double> times = new ArrayList<>();
        for (String chain : chains) {
            for (int number = 1; number <= amount; number++) {
                ProofWish wish = new ProofWish(ProofScope.ENTRY, SubjectKind.CASE_FILE, UUID.fromString(chain), number);
                ProofPlan plan =
                        proofs.begin(wish).orElseThrow(() -> new IllegalStateException("There is no proof of " + wish));
                times.add(time(() -> prove(plan)) / 1e3);
            }
        }
        times.sort(null);
        return times.get(times.size() / 2);
    }

    private ProofPlan prove(ProofPlan plan) throws IOException {
        proofs.write(plan, (entry, leaf) -> leaf.verify(new TreeHash().leaf(entry), root(plan)));
        return plan;
    }

    private static byte[] root(ProofPlan plan) {
        return Checkpoint.parse(plan.note().text()).root();
    }

    private static double time(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e3;
    }

    private UUID draftAndEdit() {
        UUID id = cases.draft(details("Couriers of the north"));
        cases.edit(id, 1, details("Couriers of the north and the west"));
        return id;
    }

    private static CaseFileDetails details(String title) {
        return new CaseFileDetails(
                title,
                HandlingCode.H1,
                null,
                Evaluation.UNKNOWN,
                "LAUNDERING",
                "CONVENTION_1988",
                null,
                null,
                "Cash is paid into accounts in parts just below the threshold. ".repeat(3));
    }
}
