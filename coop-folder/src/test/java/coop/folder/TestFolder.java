package coop.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A small cooperative's folder with something of everything, which a test changes before it is read. */
final class TestFolder {
    static final Charset WESTERN = Charset.forName("windows-1252");

    /** A number whose decimal comma is a control character as yet, so that it is not taken for a separator. */
    private static final Pattern DECIMAL = Pattern.compile("((?:EUR )?-?[0-9]+)\u0001([0-9]+)");

    private final Path path;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private TestFolder(Path path) {
        this.path = path;
    }

    /** The least that is a folder: statutes, one person, one founder. */
    static TestFolder small(Path path) {
        return new TestFolder(path)
                .with("statutes.json", "{}\n")
                .with("people.csv", "person,name\nP1,Ada\n")
                .with("members.csv", "person,act,date\nP1,founder,2011-01-21\n");
    }

    /** A folder with every table and two meetings. */
    static TestFolder full(Path path) {
        TestFolder folder = new TestFolder(path);
        folder.with("statutes.json", "{ \"name\": \"Coopérative d’essai\" }\n");
        folder.with("people.csv", """
                person,name,birth_date,gender,kind,engagement,from,to,fte
                P001,Zoé Lefèvre,1980-05-17,f,natural,employment,2011-01-03,2014-12-31,0.8
                P001,,,,,volunteering,2015-01-01,,
                P002,Benoît Ångström,1975-11-30,m,,employment,2011-01-21,,1
                P003,Coopérative Soeur,,,legal,trade,2012-02-14,,
                P004,Dée Müller,1990-01-25,x,natural,,,,
                """);
        folder.with("members.csv", """
                person,act,date,class,number,effective,reason,motion,heir
                P001,founder,2011-01-21,workers,1,,,,
                P002,founder,2011-01-21,workers,2,,,,
                P003,application,2012-05-30,partners,,,,,
                P003,admission,2012-06-28,partners,,,,,
                P004,application,2013-01-15,workers,,,,,
                P004,refusal,2013-01-31,,,,trop tôt,,
                P001,resignation,2014-11-20,,,2014-12-31,,,
                P003,exclusion,2014-06-21,,,,,exclude-1,
                P002,death,2015-03-13,,,,,,P004
                """);
        folder.with("shares.csv", """
                person,act,date,class,count,amount,to
                P001,subscription,2011-01-21,A,20,,
                P001,payment,2011-02-21,,,EUR 1234.50,
                P001,transfer,2012-05-30,A,3,,P002
                P001,refund,2014-11-20,A,,,
                P001,payout,2015-06-30,,,1000000.25,
                """);
        folder.with("accounts.csv", """
                year,figure,amount
                2013,total-assets,250000.00
                2013,result,-1234.56
                2014,equity,98765.43
                """);
        folder.with(
                "distributions.csv",
                "act,date,year,person,amount\nsettlement,2014-07-31,2013,,\npayment,2014-08-01,,P002,12.50\n");
        folder.with("activity.csv", "person,year,base,quantity\nP003,2013,purchases,1250.75\nP002,2013,repairs,3\n");
        folder.with(
                "indicators.csv",
                "year,indicator,value,unit,note\n2013,training-hours,12.5,hours,estimé\n2013,energy,,kWh,\n2014,energy,0,kWh,\n");
        folder.with("corrections.csv", "ref,date,reason,by\nshares.csv/P001/payment/1,2014-02-28,double saisie,Zoé\n");
        folder.with("meetings/2014-06-21/meeting.json", """
                {
                  "$comment": "the yearly meeting",
                  "kind": "ordinary",
                  "convened": "2014-05-30",
                  "recordDate": "2014-06-14",
                  "call": 1,
                  "chair": "P001", "secretary": "P002", "tellers": ["P003", "P004"],
                  "agenda": [
                    { "title": "Report of the board" },
                    { "motion": "accounts-2013", "kind": "accounts", "year": 2013, "title": "Accounts", "ballot": "show-of-hands" },
                    { "motion": "surplus-2013", "kind": "surplus", "year": 2013, "title": "Surplus", "ballot": "open" },
                    { "motion": "board-2014", "kind": "election", "title": "Board", "ballot": "paper", "seats": 2, "term": "P4Y",
                      "candidates": ["P001", "P002", "P004"], "method": "stv-scottish" },
                    { "motion": "strategy", "kind": "choice", "title": "Où grandir", "ballot": "paper",
                      "options": ["cloud", "training", "embedded"], "method": {"policy": "schulze", "ties": "shared"},
                      "tie": {"lot": "bleu marine"} },
                    { "motion": "colours", "kind": "choice", "title": "Colours", "ballot": "paper",
                      "options": ["red", "blue"], "method": "approval", "tie": {"order": ["blue", "red"]} },
                    { "motion": "new-statutes", "kind": "statutes", "title": "Capped", "ballot": "paper",
                      "statutes": "statutes-2014.json", "inForce": "2014-07-01" },
                    { "motion": "exclude-1", "kind": "exclusion", "title": "Exclusion", "ballot": "paper", "member": "P003" }
                  ]
                }
                """);
        folder.with("meetings/2014-06-21/statutes-2014.json", "{ \"name\": \"Nouvelle\" }\n");
        folder.with(
                "meetings/2014-06-21/attendance.csv",
                "person,mode,arrived,left\nP001,present,,\nP002,remote,14:05,15:30\nP002,remote,15:45,\nP004,,,\n");
        folder.with(
                "meetings/2014-06-21/proxies.csv",
                "principal,holder,date,motions\nP003,P001,2014-06-20,accounts-2013 strategy\nP003,P002,,surplus-2013\n");
        folder.with("meetings/2014-06-21/ballots-accounts-2013.csv", "vote,count\nyes,3\nabstain,1\n");
        folder.with("meetings/2014-06-21/ballots-surplus-2013.csv", "person,vote\nP001,yes\nP002,no\nP003,blank\n");
        folder.with(
                "meetings/2014-06-21/ballots-board-2014.csv",
                "paper,1,2,3\n1,P001,P002,\n2,P004,,P001\n3,,,\n4,P002,P001,P004\n");
        folder.with(
                "meetings/2014-06-21/ballots-strategy.csv",
                "paper,ranking\n1,cloud > training = embedded\n2,training > > cloud\n3,\n4,spaceship\n");
        folder.with("meetings/2014-06-21/ballots-colours.csv", "paper,approved\n1,red blue\n2,blue\n3,\n");
        folder.with(
                "meetings/2014-06-21/ballots-new-statutes.csv",
                "vote,count,teller\nyes,3,P003\ninvalid,1,P003\nyes,3,P004\ninvalid,1,P004\n");
        folder.with("meetings/2014-06-21/ballots-exclude-1.csv", "paper,vote\n1,yes\n2,yes\n3,no\n");
        folder.with("meetings/2015-06-20/meeting.json", """
                {"kind": "extraordinary", "convened": "2015-06-01",
                 "agenda": [{"motion": "move", "kind": "ordinary", "title": "Move", "ballot": "open"}]}
                """);
        folder.with("meetings/2015-06-20/attendance.csv", "person\nP001\n");
        folder.with("meetings/2015-06-27/meeting.json", """
                {"kind": "extraordinary", "convened": "2015-06-21", "call": 2, "secondCallOf": "2015-06-20",
                 "agenda": [{"motion": "move", "kind": "ordinary", "title": "Move", "ballot": "open"}]}
                """);
        folder.with("meetings/2015-06-27/attendance.csv", "person\nP001\nP002\n");
        folder.with("meetings/2015-06-27/ballots-move.csv", "person,vote\nP001,yes\nP002,yes\n");
        return folder;
    }

    TestFolder with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    TestFolder with(String file, String text, Charset charset) {
        return with(file, text.getBytes(charset));
    }

    TestFolder with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    TestFolder without(String file) {
        files.remove(file);
        return this;
    }

    /** Replaces a piece of one file, which must be there. */
    TestFolder changed(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return with(file, text.replace(from, to));
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /** The same tables in another encoding, separator and language. */
    TestFolder written(String encoding, char separator, boolean french) {
        for (String file : List.copyOf(files.keySet())) {
            if (file.endsWith(".csv")) {
                String text = text(file);
                String table = (french ? inFrench(text) : text).replace(',', separator);
                String decimal = separator == ',' ? "\"$1,$2\"" : "$1,$2";
                with(file, bytes(DECIMAL.matcher(table).replaceAll(decimal), encoding));
            }
        }
        return this;
    }

    private static byte[] bytes(String text, String encoding) {
        return switch (encoding) {
            case "UTF-8" -> text.getBytes(StandardCharsets.UTF_8);
            case "UTF-8 with a byte order mark" -> ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8);
            case "Windows-1252" -> text.getBytes(WESTERN);
            default -> throw new IllegalArgumentException(encoding);
        };
    }

    /** French headings, words, dates and decimals; a decimal comma is a control character until cells are separated. */
    private static String inFrench(String table) {
        String[] parts = table.split("\n", 2);
        StringBuilder french = new StringBuilder();
        for (String heading : parts[0].split(",", -1)) {
            french.append(french.length() == 0 ? "" : ",").append(HEADINGS.getOrDefault(heading, heading));
        }
        String header = french.toString();
        header = parts[0].contains("effective") ? header.replace("classe", "Catégorie") : header;
        header = parts[0].contains("amount,to") ? header.replace("montant,au", "montant,vers") : header;
        StringBuilder rows = new StringBuilder();
        for (String line : parts[1].split("\n")) {
            StringBuilder row = new StringBuilder();
            for (String cell : line.split(",", -1)) {
                row.append(frenchCell(cell)).append(",");
            }
            rows.append(row, 0, row.length() - 1).append("\n");
        }
        return header + "\n" + rows;
    }

    private static String frenchCell(String cell) {
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return cell.substring(8) + "/" + cell.substring(5, 7) + "/" + cell.substring(0, 4);
        }
        if (cell.matches("(EUR )?-?[0-9]+\\.[0-9]+")) {
            return cell.replace('.', '\u0001');
        }
        return WORDS.getOrDefault(cell, cell);
    }

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("person", "Personne"),
            Map.entry("name", "NOM"),
            Map.entry("birth_date", "date de naissance"),
            Map.entry("gender", "genre"),
            Map.entry("kind", "nature"),
            Map.entry("from", "du"),
            Map.entry("to", "au"),
            Map.entry("fte", "ETP"),
            Map.entry("act", "acte"),
            Map.entry("class", "classe"),
            Map.entry("number", "numéro"),
            Map.entry("effective", "effet"),
            Map.entry("reason", "motif"),
            Map.entry("heir", "héritier"),
            Map.entry("count", "nombre"),
            Map.entry("amount", "montant"),
            Map.entry("year", "exercice"),
            Map.entry("figure", "rubrique"),
            Map.entry("quantity", "quantité"),
            Map.entry("indicator", "indicateur"),
            Map.entry("value", "valeur"),
            Map.entry("unit", "unité"),
            Map.entry("note", "remarque"),
            Map.entry("by", "par"),
            Map.entry("arrived", "arrivée"),
            Map.entry("left", "départ"),
            Map.entry("principal", "mandant"),
            Map.entry("holder", "mandataire"),
            Map.entry("paper", "bulletin"),
            Map.entry("teller", "scrutateur"),
            Map.entry("ranking", "classement"),
            Map.entry("approved", "choix"));

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("natural", "Personne physique"),
            Map.entry("legal", "personne morale"),
            Map.entry("employment", "emploi"),
            Map.entry("volunteering", "bénévolat"),
            Map.entry("trade", "commerce"),
            Map.entry("founder", "fondateur"),
            Map.entry("application", "candidature"),
            Map.entry("refusal", "refus"),
            Map.entry("resignation", "Démission"),
            Map.entry("death", "décès"),
            Map.entry("subscription", "souscription"),
            Map.entry("payment", "versement"),
            Map.entry("transfer", "cession"),
            Map.entry("refund", "remboursement"),
            Map.entry("payout", "paiement"),
            Map.entry("total-assets", "Total actif"),
            Map.entry("result", "résultat"),
            Map.entry("equity", "capitaux propres"),
            Map.entry("purchases", "achats"),
            Map.entry("present", "présentiel"),
            Map.entry("remote", "à distance"),
            Map.entry("yes", "oui"),
            Map.entry("no", "non"),
            Map.entry("abstain", "abstention"),
            Map.entry("blank", "blanc"),
            Map.entry("invalid", "nul"));

    Path write() {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = path.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FolderReading read() {
        Path written = write();
        try {
            return CooperativeFolder.read(written);
        } catch (UnreadableFolderException e) {
            throw new AssertionError(e.report(Locale.ENGLISH), e);
        }
    }

    List<Problem> problems() {
        Path written = write();
        try {
            FolderReading reading = CooperativeFolder.read(written);
            throw new AssertionError("was read: " + reading.detected());
        } catch (UnreadableFolderException e) {
            return e.problems();
        }
    }

    /** The problems as {@code file:line:column code}. */
    List<String> places() {
        return problems().stream()
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }
}
