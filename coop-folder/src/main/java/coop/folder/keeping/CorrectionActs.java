package coop.folder.keeping;

import coop.core.Cooperative;
import coop.core.Corrections;
import coop.core.Reason;
import coop.core.Ruling;
import coop.folder.CooperativeFolder;
import coop.folder.CorrectionRow;
import coop.folder.keeping.Act.Turn;
import java.util.ArrayList;
import java.util.List;

/** The acts of {@code corrections.csv}: what another row put on record is reversed, and stays so. */
record CorrectionActs(CooperativeFolder folder, Keys keys) {
    static final String FILE = "corrections.csv/";

    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (CorrectionRow row : folder.corrections()) {
            String target = keys.numbered(row.ref());
            acts.add(Act.of(
                            FILE + target,
                            row.date(),
                            Turn.CORRECTION,
                            row.source(),
                            coop -> reverse(coop, target, row),
                            row.date(),
                            row.reason(),
                            row.by())
                    .forGood());
        }
        return acts;
    }

    private static Ruling reverse(Cooperative coop, String target, CorrectionRow row) {
        Recordings recordings = new Recordings();
        recordings.follow(coop.journal());
        return recordings
                .latest(target)
                .map(recording -> Corrections.reverse(coop, recording.last(), row.date(), row.reason()))
                .orElseGet(() -> Ruling.refused(Reason.of(
                        "folder.unknown-act",
                        "folder",
                        "nothing is on record for {0}; name a row as rulings.csv does",
                        target)));
    }
}
