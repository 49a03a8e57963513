package org.karez.micro;

import java.io.PrintStream;
import java.util.List;

/** The commands of {@code karez.jar}. */
public final class Main {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private Main() {}

    public static void main(String[] words) {
        System.exit(execute(List.of(words), System.out, System.err));
    }

    /**
     * Executes one command.
     *
     * @return 0 when it did what was asked, 1 when it could not, 2 when it was asked wrongly
     */
    static int execute(List<String> words, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.of(words);
            return arguments.command().execute(arguments, out);
        } catch (MisuseException e) {
            err.println(e.getMessage());
            err.println("Try: java -jar karez.jar --help");
            return MISUSED;
        } catch (FailureException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
