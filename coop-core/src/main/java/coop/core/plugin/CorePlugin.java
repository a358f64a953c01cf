package coop.core.plugin;

import coop.core.journal.EntriesReversed;
import coop.core.journal.PeriodEvent;
import coop.core.membership.Admission;
import coop.core.membership.AdmissionConditions;
import coop.core.membership.Admissions;
import coop.core.membership.Exit;
import coop.core.membership.Exits;
import coop.core.membership.MembershipArticles;
import coop.core.membership.MembershipEvent;
import coop.core.membership.Numbering;
import coop.core.membership.Numberings;
import coop.core.membership.RegisterHolds;
import coop.core.membership.Retention;
import coop.core.membership.Retentions;
import coop.core.office.CommandApproved;
import coop.core.resolution.ResolutionAnnulled;
import coop.core.resolution.ResolutionRecorded;
import coop.core.seal.SealEvent;
import coop.core.statutes.CooperativeArticles;
import coop.core.statutes.StatutesAdopted;
import java.util.ResourceBundle;

/** What the core itself brings, through the same door as everybody. */
public final class CorePlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.core";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.section("cooperative", CooperativeArticles.class)
                .section("membership", MembershipArticles.class)
                .policy(Admission.class, "open-door", Admissions.OpenDoor.class)
                .policy(Admission.class, "seniority", Admissions.Seniority.class)
                .policy(Admission.class, "capacity", Admissions.Capacity.class)
                .policy(Admission.class, "by-resolution", Admissions.ByResolution.class)
                .policy(Admission.class, "age", AdmissionConditions.Age.class)
                .policy(Admission.class, "sponsorship", AdmissionConditions.Sponsorship.class)
                .policy(Admission.class, "board-approval", AdmissionConditions.BoardApproval.class)
                .policy(Admission.class, "trial", AdmissionConditions.Trial.class)
                .policy(Admission.class, "minimum-subscription", AdmissionConditions.MinimumSubscription.class)
                .policy(Admission.class, "in-turn", AdmissionConditions.InTurn.class)
                .policy(Admission.class, "not", Admissions.Not.class)
                .policy(Admission.class, "all-of", Admissions.AllOf.class)
                .policy(Admission.class, "any-of", Admissions.AnyOf.class)
                .policy(Exit.class, "at-once", Exits.AtOnce.class)
                .policy(Exit.class, "notice", Exits.Notice.class)
                .policy(Exit.class, "year-end", Exits.YearEnd.class)
                .policy(Exit.class, "window", Exits.Window.class)
                .policy(Numbering.class, "gap-free", Numberings.GapFree.class)
                .policy(Numbering.class, "patterned", Numberings.Patterned.class)
                .policy(Numbering.class, "per-year", Numberings.PerYear.class)
                .policy(Retention.class, "none", Retentions.None.class)
                .policy(Retention.class, "after-leaving", Retentions.AfterLeaving.class)
                .event("core.statutes-adopted", StatutesAdopted.class)
                .event("core.entries-reversed", EntriesReversed.class)
                .event("core.resolution-recorded", ResolutionRecorded.class)
                .event("core.period-closed", PeriodEvent.PeriodClosed.class)
                .event("core.reached-back", PeriodEvent.ReachedBack.class)
                .event("core.signing-key-entered", SealEvent.KeyEntered.class)
                .event("core.signing-key-withdrawn", SealEvent.KeyWithdrawn.class)
                .event("core.command-approved", CommandApproved.class)
                .event("core.resolution-annulled", ResolutionAnnulled.class)
                .event("core.person-entered", MembershipEvent.PersonEntered.class)
                .event("core.person-erased", MembershipEvent.PersonErased.class)
                .event("core.representative-named", MembershipEvent.RepresentativeNamed.class)
                .event("core.person-invited", MembershipEvent.Invited.class)
                .event("core.membership-declined", MembershipEvent.Declined.class)
                .event("core.candidate-enlisted", MembershipEvent.Enlisted.class)
                .event("core.member-reclassified", MembershipEvent.MemberReclassified.class)
                .event("core.member-lapsed", MembershipEvent.MemberLapsed.class)
                .event("core.exclusion-proposed", MembershipEvent.ExclusionProposed.class)
                .event("core.member-heard", MembershipEvent.MemberHeard.class)
                .event("core.exclusion-dropped", MembershipEvent.ExclusionDropped.class)
                .event("core.heirs-named", MembershipEvent.HeirsNamed.class)
                .event("core.engagement-began", MembershipEvent.EngagementBegan.class)
                .event("core.engagement-ended", MembershipEvent.EngagementEnded.class)
                .event("core.membership-applied", MembershipEvent.Applied.class)
                .event("core.application-refused", MembershipEvent.ApplicationRefused.class)
                .event("core.member-admitted", MembershipEvent.MemberAdmitted.class)
                .event("core.member-suspended", MembershipEvent.MemberSuspended.class)
                .event("core.member-reinstated", MembershipEvent.MemberReinstated.class)
                .event("core.member-resigned", MembershipEvent.MemberResigned.class)
                .event("core.member-excluded", MembershipEvent.MemberExcluded.class)
                .event("core.member-died", MembershipEvent.MemberDied.class)
                .invariant(new RegisterHolds())
                .messages("coop.core", language -> ResourceBundle.getBundle("coop.core.messages", language));
    }
}
