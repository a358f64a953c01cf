package coop.voting.count;

import java.util.ArrayList;
import java.util.List;

/**
 * Several rules, one after another: each is asked about those whom the ones before left level.
 *
 * @param rules the rules, first to be asked first
 */
public record InTurn(List<TieBreak> rules) implements TieBreak {
    public InTurn {
        rules = List.copyOf(rules);
    }

    @Override
    public Settlement settle(TieQuestion question) {
        List<String> left = question.among();
        List<String> said = new ArrayList<>();
        List<String> proofs = new ArrayList<>();
        for (TieBreak rule : rules) {
            if (left.size() == 1) {
                break;
            }
            Settlement settlement = rule.settle(question.among(left));
            if (settlement.left().size() < left.size()) {
                said.add(settlement.rule());
                if (!settlement.proof().isEmpty()) {
                    proofs.add(settlement.proof());
                }
                left = settlement.left();
            }
        }
        return new Settlement(left, String.join(", then ", said), String.join("; ", proofs));
    }
}
