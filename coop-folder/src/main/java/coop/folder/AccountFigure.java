package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** A figure of the annual accounts. */
public enum AccountFigure implements Word {
    /** The total of the balance sheet. */
    TOTAL_ASSETS("total-assets", "total-actif", ""),
    /** Provisions for liabilities and charges. */
    PROVISIONS("provisions", "provisions", ""),
    /** Debts, deferred income included. */
    DEBTS("debts", "dettes", ""),
    /** Formation costs not yet written off. */
    FORMATION_COSTS("formation-costs", "frais-établissement", "frais-d'établissement"),
    /** Research and development costs not yet written off. */
    RESEARCH_COSTS("research-costs", "frais-recherche", "frais-de-recherche"),
    /** Equity that may not be paid out. */
    UNAVAILABLE_EQUITY("unavailable-equity", "capitaux-indisponibles", "capitaux-propres-indisponibles"),
    /** Equity. */
    EQUITY("equity", "capitaux-propres", ""),
    /** Reserves. */
    RESERVES("reserves", "réserves", ""),
    /** The legal reserve, which is part of the reserves. */
    LEGAL_RESERVE("legal-reserve", "réserve-légale", ""),
    /** Cash and money at the bank. */
    CASH("cash", "trésorerie", ""),
    /** Turnover of the year. */
    TURNOVER("turnover", "chiffre-affaires", "chiffre-d'affaires"),
    /** Surplus of the year after tax; a loss is negative. */
    RESULT("result", "résultat", ""),
    /** Losses of former years. */
    LOSSES_BROUGHT_FORWARD("losses-brought-forward", "pertes-reportées", ""),
    /** Pay and charges of the year. */
    PAYROLL("payroll", "masse-salariale", ""),
    /** Surplus of the year before tax. */
    RESULT_BEFORE_TAX("result-before-tax", "résultat-avant-impôt", ""),
    /** What of the result came from others than members, or was extraordinary. */
    EXTRA_COOPERATIVE_RESULT("extra-cooperative-result", "résultat-extra-coopératif", ""),
    /** What of the result came from sales of fixed assets. */
    CAPITAL_GAINS("capital-gains", "plus-values", ""),
    /** What of the result came from public bodies without a service in return. */
    PUBLIC_AID("public-aid", "aides-publiques", "");

    static final Words<AccountFigure> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    AccountFigure(String word, String french, String also) {
        this.word = word;
        this.french = french;
        this.also = also;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String french() {
        return french;
    }

    @Override
    public String also() {
        return also;
    }
}
