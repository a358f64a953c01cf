package coop.be;

import coop.reporting.law.Pack;
import coop.reporting.law.Parameters;
import coop.reporting.law.Preset;

/** The packs of this module. Each builds on the code of companies. */
final class Belgium {
    static final Pack SC = Pack.builder("be/sc")
            .parameters(parameters("companies-code.json"))
            .checks(MemberChecks.ALL)
            .checks(ExitChecks.ALL)
            .checks(DistributionChecks.ALL)
            .checks(MeetingChecks.ALL)
            .preset(preset("sc-worker", "worker"))
            .build();

    static final Pack AGREEE = Pack.builder("be/sc-agreee")
            .including(SC)
            .parameters(parameters("approval.json"))
            .parameters(parameters("tax.json"))
            .checks(ApprovalChecks.ALL)
            .paper(new SpecialReport())
            .preset(preset("agreee-worker", "worker"))
            .build();

    static final Pack AGREEE_ES = Pack.builder("be/sc-agreee-es")
            .including(SC)
            .parameters(parameters("social.json"))
            .checks(SocialChecks.ALL)
            .paper(new SocialReport())
            .preset(preset("es-worker", "worker"))
            .build();

    static final Pack SCES_AGREEE = Pack.builder("be/sces-agreee")
            .including(AGREEE)
            .including(AGREEE_ES)
            .preset(preset("sces-worker", "worker"))
            .build();

    private Belgium() {}

    private static Parameters parameters(String file) {
        return Parameters.read(Belgium.class.getResourceAsStream(file));
    }

    private static Preset preset(String folder, String id) {
        return Preset.read(
                id,
                name -> Belgium.class.getResourceAsStream(name),
                folder,
                "statutes.json",
                "people.csv",
                "members.csv",
                "shares.csv");
    }
}
