package coop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A cooperative of three founders and a worker who joins, as a folder that a test may change. */
record SmallFolder(Path folder, Path out) {
    /** What a command printed, and its exit code. */
    record Ran(int code, String printed) {}

    static SmallFolder in(Path base) throws IOException {
        SmallFolder small = new SmallFolder(base.resolve("folder"), base.resolve("OUT"));
        Files.createDirectories(small.folder);
        small.write("statutes.json", """
                {"cooperative": {"name": "Three Rivers", "founded": "2011-03-01"},
                 "membership": {"admission": {"policy": "seniority", "atLeast": "P1Y"}},
                 "capital": {"classes": [{"id": "A", "nominal": "EUR 250.00"}]},
                 "surplus": {"rules": [{"policy": "losses-brought-forward"},
                                       {"policy": "reserve", "name": "legal", "part": "1/4"},
                                       {"policy": "patronage", "part": "1/2", "measure": "days"},
                                       {"policy": "rest", "to": "reserve", "name": "available"}]}}
                """);
        small.write("people.csv", """
                person,name,birth_date,gender,engagement,from,to,fte
                ada,Ada River,1980-05-01,f,employment,2011-03-01,,1
                ben,Ben Brook,1975-01-31,m,employment,2011-03-01,,1
                cem,Cem Creek,,x,employment,2011-03-01,,0.5
                dee,Dée Stream,1990-12-24,f,employment,2012-06-01,,1
                eva,Eva Spring,1991-02-03,f,employment,2013-01-01,2013-08-31,1
                """);
        small.write("members.csv", """
                person,act,date
                ada,founder,2011-03-01
                ben,founder,2011-03-01
                cem,founder,2011-03-01
                dee,admission,2013-06-01
                eva,admission,2013-06-01
                """);
        small.write("shares.csv", """
                person,act,date,class,count,amount
                ada,subscription,2011-03-01,A,4,
                ada,payment,2011-03-01,,,1000.00
                dee,subscription,2013-06-01,A,2,
                dee,payment,2013-06-15,,,500.00
                """);
        small.write("accounts.csv", """
                year,figure,amount
                2013,total-assets,9000.00
                2013,debts,2000.00
                2013,result,1000.00
                """);
        small.write("meetings/2014-06-21/meeting.json", """
                {"kind": "ordinary", "convened": "2014-05-30", "recordDate": "2014-06-14",
                 "agenda": [
                   {"motion": "accounts-2013", "kind": "accounts", "year": 2013, "title": "Accounts 2013", "ballot": "show-of-hands"},
                   {"motion": "surplus-2013", "kind": "surplus", "year": 2013, "title": "Surplus 2013", "ballot": "open"}]}
                """);
        small.write("meetings/2014-06-21/attendance.csv", "person\nada\nben\ndee\n");
        small.write("meetings/2014-06-21/ballots-accounts-2013.csv", "vote,count\nyes,3\n");
        small.write("meetings/2014-06-21/ballots-surplus-2013.csv", "person,vote\nada,yes\nben,yes\ndee,no\neva,yes\n");
        return small;
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
    }

    void replace(String file, String old, String fresh) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        Files.writeString(folder.resolve(file), text.replace(old, fresh));
    }

    /** Takes a file out of the folder. */
    String take(String file) throws IOException {
        String text = Files.readString(folder.resolve(file));
        Files.delete(folder.resolve(file));
        return text;
    }

    Ran run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", folder.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return coop(arguments.toArray(String[]::new));
    }

    Ran act(String... act) {
        List<String> arguments = new ArrayList<>(List.of("act", out.toString()));
        arguments.addAll(List.of(act));
        return coop(arguments.toArray(String[]::new));
    }

    Ran verify() {
        return coop("verify", out.toString());
    }

    String rulings() throws IOException {
        return Files.readString(out.resolve("rulings.csv"));
    }

    /** Runs a command in this process; what it prints to either stream is kept. */
    static synchronized Ran coop(String... arguments) {
        PrintStream usual = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int code = Coop.commandLine()
                    .setOut(new PrintWriter(both, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(both, true, StandardCharsets.UTF_8))
                    .execute(arguments);
            return new Ran(code, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usual);
            System.setErr(errors);
        }
    }
}
