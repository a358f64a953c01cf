package coop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cooperative of two hundred members and its assembly of 2024-06-15, continued on 2024-06-29: motions, an amendment, proxies
 * with instructions, an election, votes on paper that two tellers count, and a decision by consent.
 */
record LargeAssemblyFolder(Path folder) {
    private static final int MEMBERS = 200;
    private static final String MEETING = "meetings/2024-06-15/";

    static LargeAssemblyFolder in(Path folder) throws IOException {
        LargeAssemblyFolder made = new LargeAssemblyFolder(folder);
        made.cooperative();
        made.meeting();
        made.votes();
        made.continued();
        made.between();
        return made;
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, text);
    }

    private static String key(int member) {
        return String.format(Locale.ROOT, "P%03d", member);
    }

    private static String rows(int first, int last, IntFunction<String> row) {
        return IntStream.rangeClosed(first, last).mapToObj(row).collect(Collectors.joining());
    }

    private void cooperative() throws IOException {
        write("statutes.json", """
                {"cooperative": {"name": "Wide River", "founded": "2020-01-02", "seat": "Namur"},
                 "membership": {"classes": [{"id": "worker"}, {"id": "user"}]},
                 "meetings": {"notice": "P15D",
                   "proxies": {"policy": "at-most", "mandates": 2},
                   "quorum": {"policy": "part-of-members", "atLeast": "1/2"},
                   "seats": {"policy": "at-least", "groups": {"north": 1}},
                   "seconds": 2,
                   "items": {"atLeast": "1/100", "before": "P10D"},
                   "bodies": {"board": {"seats": 5, "term": "P3Y", "signing": 2, "coOption": true}},
                   "kinds": {"statutes": {"majority": {"policy": "in-each-class",
                     "majority": {"policy": "at-least", "of": "3/4"}}}}}}
                """);
        write(
                "people.csv",
                "person,name\n" + rows(1, MEMBERS, member -> key(member) + ",Member " + member + " River\n"));
        write(
                "members.csv",
                "person,act,date,class\n"
                        + rows(
                                1,
                                MEMBERS,
                                member -> key(member) + ",founder,2020-01-02," + (member <= 120 ? "worker" : "user")
                                        + "\n"));
    }

    private void meeting() throws IOException {
        write(MEETING + "report.txt", "What the board did in 2023.\n");
        write(MEETING + "meeting.json", """
                {"kind": "ordinary", "convened": "2024-05-28", "recordDate": "2024-06-01",
                 "convener": {"by": "board"}, "place": "The old mill",
                 "starts": "18:30", "zone": "Europe/Brussels", "adjournedTo": "2024-06-29",
                 "chair": "P001", "secretary": "P002", "tellers": ["P003", "P004"],
                 "objections": [{"by": "P010", "about": "P200", "grounds": "moved away", "ruling": "stays on the roll"}],
                 "agenda": [
                   {"title": "Report of the board", "files": ["report.txt"]},
                   {"motion": "roof-solar", "kind": "ordinary", "title": "Solar and not slate", "ballot": "show-of-hands",
                    "amends": "roof", "wording": "The roof is mended and gets solar panels."},
                   {"motion": "roof", "kind": "ordinary", "title": "A new roof", "ballot": "open",
                    "wording": "The roof is mended with slate.", "at": "19:40", "proposal": "roof-now"},
                   {"motion": "shop", "kind": "ordinary", "title": "A second shop", "ballot": "secret",
                    "handedOut": 150, "signed": ["P003", "P004"], "tellersNote": "One bundle was counted again."},
                   {"motion": "board-2024", "kind": "election", "title": "Board", "ballot": "paper", "seats": 3,
                    "candidates": ["P005", "P006", "P007", "P008"], "method": "stv-scottish",
                    "groups": {"P008": "north"}, "handedOut": 20, "signed": ["P003", "P004"]},
                   {"motion": "hours", "kind": "ordinary", "title": "Opening hours", "ballot": "consent"},
                   {"motion": "name", "kind": "ordinary", "title": "A new name", "ballot": "open",
                    "withdrawn": "the board found none"},
                   {"motion": "garden", "kind": "ordinary", "title": "The garden", "ballot": "show-of-hands",
                    "adjourned": true, "putBy": ["P011", "P012"], "putOn": "2024-05-20"}]}
                """);
        write(
                MEETING + "attendance.csv",
                "person,mode,arrived,left\n"
                        + rows(1, 140, member -> key(member) + (member % 20 == 0 ? ",remote,," : ",,,") + "\n")
                        + rows(141, 150, member -> key(member) + ",,,19:30\n"));
        write(
                MEETING + "proxies.csv",
                "principal,holder,date,instructions\n"
                        + "P161,P001,2024-06-10,roof=no\nP162,P001,2024-06-10,\nP163,P001,2024-06-10,\n"
                        + "P164,P002,2024-06-10,\n");
    }

    private void votes() throws IOException {
        write(MEETING + "ballots-roof-solar.csv", "vote,count\nyes,110\nno,20\nabstain,10\n");
        write(
                MEETING + "ballots-roof.csv",
                "person,vote\n"
                        + rows(1, 100, member -> key(member) + ",yes\n")
                        + rows(101, 130, member -> key(member) + ",no\n")
                        + "P131,abstain\nP141,yes\nP161,yes\nP162,yes\n");
        write(
                MEETING + "ballots-shop.csv",
                "vote,count,teller\nyes,70,P003\nno,60,P003\nblank,5,P003\nyes,71,P004\nno,60,P004\nblank,5,P004\n"
                        + "yes,71,agreed\nno,60,agreed\nblank,5,agreed\n");
        StringBuilder election = new StringBuilder("teller,paper,ranking\n");
        for (String teller : new String[] {"P003", "P004"}) {
            for (int paper = 1; paper <= 20; paper++) {
                String ranking = paper <= 8 ? "P005 > P006" : paper <= 14 ? "P006 > P007" : "P007 > P008";
                boolean misread = paper == 7 && teller.equals("P004");
                election.append(teller + "," + paper + "," + (misread ? "P006" : ranking) + "\n");
            }
        }
        write(MEETING + "ballots-board-2024.csv", election + "agreed,7,P005 > P006\n");
        write(
                MEETING + "ballots-hours.csv",
                "person,round,stance,words,proposal\n"
                        + "P001,1,consent,,Open until nine\nP002,1,objection,the night bus ends at eight,\nP003,1,concern,heating,\n"
                        + "P001,2,consent,,Open until eight\nP002,2,consent,,\nP003,2,aside,,\n");
    }

    private void continued() throws IOException {
        String later = "meetings/2024-06-29/";
        write(later + "meeting.json", """
                {"kind": "ordinary", "convened": "2024-06-15", "recordDate": "2024-06-01", "continues": "2024-06-15",
                 "chair": "P001", "secretary": "P002",
                 "agenda": [{"motion": "garden", "kind": "ordinary", "title": "The garden", "ballot": "show-of-hands"}]}
                """);
        write(later + "attendance.csv", "person\n" + rows(1, 110, member -> key(member) + "\n"));
        write(later + "ballots-garden.csv", "vote,count\nyes,90\nno,10\n");
    }

    private void between() throws IOException {
        write("proposals.csv", """
                proposal,act,date,person,topic,title,text,amendment,ranking
                roof-now,proposal,2024-03-01,P010,roof,Mend the roof,Mend the roof with slate,,
                roof-later,proposal,2024-03-02,P011,roof,Wait a year,Mend the roof next year,,
                roof-now,second,2024-03-03,P012,,,,,
                roof-now,second,2024-03-04,P013,,,,,
                roof-now,amendment,2024-03-05,P014,,,Mend the roof with what is cheapest,,
                ,ranking,2024-03-10,P020,roof,,,,roof-now > roof-later
                ,ranking,2024-03-10,P021,roof,,,,roof-later > roof-now
                ,ranking,2024-03-10,P022,roof,,,,roof-now
                """);
        write("actions.csv", """
                action,act,date,motion,person,what,due,review,note
                roof-1,action,2024-06-16,roof,P005,Ask three roofers for offers,2024-06-20,2025-06-01,
                roof-1,note,2024-06-24,,,,,,two offers are in
                """);
        write("mandates.csv", """
                act,date,body,person,until,motion,pay,together,scope
                co-option,2024-07-01,board,P030,,,,,
                pay,2024-07-01,board,,,roof,EUR 50.00 a meeting,,
                signing,2024-07-01,,P005 P030,,,,2,banking
                """);
        write("results.csv", """
                motion,act,date,by,grounds,approvals,yes,no,abstain,blank,invalid
                shop,contest,2024-06-20,P060,the shop was never on the notice,,,,,,
                roof-solar,correct,2024-06-21,,a row was counted twice,P001 P003,109,21,10,,
                """);
    }
}
