package org.karez.micro;

import java.io.PrintStream;

/** What {@code --help} prints. */
final class Usage {

    private Usage() {}

    static void print(PrintStream out) {
        out.println("java -jar karez.jar COMMAND [OPTION VALUE]...");
        out.println();
        for (Command command : Command.values()) {
            out.printf("  %-24s %s%n", command.word(), command.purpose());
        }
        out.println();
        for (Option option : Option.values()) {
            out.printf("  %-24s %s%n", (option.word() + " " + option.value()).strip(), option.purpose());
        }
        out.println();
        out.println(
                "Settings come from --set, a system property (-Dkarez.db.url=...), the environment (KAREZ_DB_URL=...),");
        out.println("or the file of --config, in this order:");
        out.println();
        for (Setting setting : Setting.values()) {
            out.printf("  %-24s %s%s%n", setting.key(), setting.effect(), fallback(setting));
        }
    }

    private static String fallback(Setting setting) {
        return setting.fallback().isEmpty() ? "" : " (" + setting.fallback() + ")";
    }
}
