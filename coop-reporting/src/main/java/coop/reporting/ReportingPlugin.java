package coop.reporting;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.indicator.Board;
import coop.reporting.indicator.Capital;
import coop.reporting.indicator.Democracy;
import coop.reporting.indicator.Finance;
import coop.reporting.indicator.Formula;
import coop.reporting.indicator.Initiative;
import coop.reporting.indicator.Jobs;
import coop.reporting.indicator.Members;
import coop.reporting.indicator.Refunds;
import coop.reporting.indicator.Sharing;
import coop.reporting.indicator.WorkerMembers;
import coop.reporting.json.JsonFile;
import coop.reporting.json.XbrlFile;
import coop.reporting.law.JurisdictionPack;
import coop.reporting.law.LawArticles;
import coop.reporting.principles.IcaPrinciples;
import coop.reporting.render.CsvFile;
import coop.reporting.render.DataPackage;
import coop.reporting.render.HtmlFile;
import coop.reporting.render.MarkdownFile;
import coop.voting.Franchise;
import coop.voting.Quorum;
import java.util.ResourceBundle;

/** What reporting brings: the indicators of the catalogue, the formats, the book of inputs and the section {@code reporting}. */
public final class ReportingPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.reporting";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.section("reporting", ReportingArticles.class)
                .section("law", LawArticles.class)
                .event("reporting.measure-recorded", MeasureRecorded.class)
                .policy(Franchise.class, "by-shares", VotingByHoldings.ByShares.class)
                .policy(Franchise.class, "by-activity", VotingByHoldings.ByActivity.class)
                .policy(Quorum.class, "part-of-capital", VotingByHoldings.PartOfCapital.class)
                .policy(Renderer.class, "json", JsonFile.class)
                .policy(Renderer.class, "csv", CsvFile.class)
                .policy(Renderer.class, "datapackage", DataPackage.class)
                .policy(Renderer.class, "xbrl-json", XbrlFile.class)
                .policy(Renderer.class, "md", MarkdownFile.class)
                .policy(Renderer.class, "html", HtmlFile.class)
                .policy(JurisdictionPack.class, "ica-principles", IcaPrinciples.class)
                .messages("coop.reporting", language -> ResourceBundle.getBundle("coop.reporting.messages", language))
                .messages(
                        "coop.reporting.definitions",
                        language -> ResourceBundle.getBundle("coop.reporting.definitions", language))
                .messages(
                        "coop.reporting.law",
                        language -> ResourceBundle.getBundle("coop.reporting.law.messages", language));
        members(to);
        democracy(to);
        capital(to);
        jobs(to);
    }

    private static void members(Contributions to) {
        to.policy(Indicator.class, "mem-01", Members.Count.class)
                .policy(Indicator.class, "mem-02", Members.ByClass.class)
                .policy(Indicator.class, "mem-03", Members.Admissions.class)
                .policy(Indicator.class, "mem-04", Members.Departures.class)
                .policy(Indicator.class, "mem-05", Members.NetGrowth.class)
                .policy(Indicator.class, "mem-06", Members.Retention.class)
                .policy(Indicator.class, "mem-07", Members.Churn.class)
                .policy(Indicator.class, "mem-08", Members.RefusalRate.class)
                .policy(Indicator.class, "mem-09", Members.MedianTenure.class)
                .policy(Indicator.class, "mem-10", Members.Women.class)
                .policy(Indicator.class, "mem-11", Members.Young.class)
                .policy(Indicator.class, "mem-12", WorkerMembers.EligibleMembership.class)
                .policy(Indicator.class, "mem-13", WorkerMembers.WorkerMembership.class)
                .policy(Indicator.class, "mem-15", Refunds.PaidOut.class);
    }

    private static void democracy(Contributions to) {
        to.policy(Indicator.class, "dem-01", Democracy.Meetings.class)
                .policy(Indicator.class, "dem-02", Democracy.Attendance.class)
                .policy(Indicator.class, "dem-03", Democracy.Participation.class)
                .policy(Indicator.class, "dem-04", Democracy.Represented.class)
                .policy(Indicator.class, "dem-05", Democracy.Turnout.class)
                .policy(Indicator.class, "dem-06", Democracy.Active.class)
                .policy(Indicator.class, "dem-07", Democracy.FirstCalls.class)
                .policy(Indicator.class, "dem-08", Democracy.Equality.class)
                .policy(Indicator.class, "dem-09", Democracy.LargestShare.class)
                .policy(Indicator.class, "dem-10", Initiative.ItemsByMembers.class)
                .policy(Indicator.class, "dem-11", Democracy.CandidatesPerSeat.class)
                .policy(Indicator.class, "dem-12", Board.VacantSeats.class)
                .policy(Indicator.class, "dem-13", Board.WomenOnBoard.class)
                .policy(Indicator.class, "dem-13c", Board.WomenToMen.class)
                .policy(Indicator.class, "dem-14", Board.WorkersOnBoard.class)
                .policy(Indicator.class, "dem-15", Board.Renewal.class)
                .policy(Indicator.class, "dem-17", Democracy.NoticeRespected.class)
                .policy(Indicator.class, "dem-18", Democracy.Resolutions.class)
                .policy(Indicator.class, "dem-18y", Initiative.ShareOfYes.class)
                .policy(Indicator.class, "dem-20", Initiative.Contested.class)
                .policy(Indicator.class, "dem-22", Board.BoardSize.class)
                .policy(Indicator.class, "dem-23", Initiative.MeetingsByMembers.class);
    }

    private static void capital(Contributions to) {
        to.policy(Indicator.class, "cap-01", Capital.PaidUp.class)
                .policy(Indicator.class, "cap-02", Capital.NetRaised.class)
                .policy(Indicator.class, "cap-03", Capital.PerMember.class)
                .policy(Indicator.class, "cap-04", Capital.Concentration.class)
                .policy(Indicator.class, "cap-05", Capital.LargestHolder.class)
                .policy(Indicator.class, "cap-06", Capital.LargestTenth.class)
                .policy(Indicator.class, "cap-07", Capital.HeldByWorkers.class)
                .policy(Indicator.class, "cap-08", Capital.RefundsWaiting.class)
                .policy(Indicator.class, "cap-09", Refunds.DaysToRefund.class)
                .policy(Indicator.class, "cap-10", Capital.DividendRate.class)
                .policy(Indicator.class, "cap-10r", Sharing.CapRespected.class)
                .policy(Indicator.class, "cap-11", Sharing.ToReserves.class)
                .policy(Indicator.class, "cap-12", Sharing.ToPatronage.class)
                .policy(Indicator.class, "cap-13", Sharing.ToDividends.class)
                .policy(Indicator.class, "cap-14", Sharing.ToCommunity.class)
                .policy(Indicator.class, "cap-15", Sharing.ToWorkers.class)
                .policy(Indicator.class, "cap-17", Finance.ReservesInEquity.class)
                .policy(Indicator.class, "cap-19", Capital.Shares.class)
                .policy(Indicator.class, "cap-20", Capital.RefundsPaid.class)
                .policy(Indicator.class, "cap-21", Capital.ReservesMade.class)
                .policy(Indicator.class, "cap-22", Sharing.ToOthers.class)
                .policy(Indicator.class, "cap-23", Sharing.PatronageRefunds.class)
                .policy(Indicator.class, "fin-01", Finance.Turnover.class)
                .policy(Indicator.class, "fin-02", Finance.BalanceSheetTotal.class)
                .policy(Indicator.class, "fin-03", Finance.Result.class)
                .policy(Indicator.class, "fin-04", Finance.EquityRatio.class)
                .policy(Indicator.class, "fin-05", Finance.NetMargin.class)
                .policy(Indicator.class, "fin-09", Finance.LossYears.class)
                .policy(Indicator.class, "fin-10", Finance.LossToPeakCapital.class)
                .policy(Indicator.class, "fin-13", Finance.Reserves.class)
                .policy(Indicator.class, "fin-14", Finance.Equity.class);
    }

    private static void jobs(Contributions to) {
        to.policy(Indicator.class, "emp-01", Jobs.Heads.class)
                .policy(Indicator.class, "emp-02", Jobs.AverageFte.class)
                .policy(Indicator.class, "emp-03", Jobs.Hours.class)
                .policy(Indicator.class, "emp-05", Jobs.FullTime.class)
                .policy(Indicator.class, "emp-06", Jobs.Women.class)
                .policy(Indicator.class, "emp-07", Jobs.Hires.class)
                .policy(Indicator.class, "emp-08", Jobs.Departures.class)
                .policy(Indicator.class, "emp-09g", Jobs.TurnoverAtEnd.class)
                .policy(Indicator.class, "emp-09v", Jobs.Turnover.class)
                .policy(Indicator.class, "emp-10", Jobs.Created.class)
                .policy(Indicator.class, "emp-11", Jobs.Lost.class)
                .policy(Indicator.class, "emp-12", Jobs.NetCreation.class)
                .policy(Indicator.class, "emp-13", Jobs.Kept.class)
                .policy(Indicator.class, "emp-19", Jobs.Tenure.class)
                .policy(Indicator.class, "emp-20", Jobs.WomenHeads.class)
                .policy(Indicator.class, "emp-21", Jobs.MenHeads.class)
                .policy(Indicator.class, "formula", Formula.class);
    }
}
