package coop.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private final Question election = Poll.election();

    private void refused(Question question, String code, String text) {
        InvalidBallotException refused = catchThrowableOfType(InvalidBallotException.class, () -> question.read(text));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getMessage())
                .doesNotContain("Candidate")
                .doesNotContain("#")
                .doesNotContain("maybe");
    }

    /** H32. */
    @Test
    void what_the_question_does_not_allow_is_refused_without_saying_what_it_was() {
        refused(election, "ballot.unknown-option", "Zoe Candidate");
        refused(election, "ballot.unknown-option", "#5");
        refused(election, "ballot.unknown-option", "#0");
        refused(election, "ballot.option-twice", "#1 > #2 > #1");
        refused(election, "ballot.option-twice", "#1 = #1");
        refused(election, "ballot.skipped-rank", "#1 > > #2");
        refused(election, "ballot.skipped-rank", "#1 >");
        refused(Poll.yesOrNo(), "ballot.not-yes-or-no", "maybe");
        refused(Poll.yesOrNo(), "ballot.not-yes-or-no", "yes no");
        refused(Poll.yesOrNo(), "ballot.not-yes-or-no", "");
    }

    /** H32: an option of another vote is an unknown one; the limit of options is held when the question is made. */
    @Test
    void there_are_at_most_200_options() {
        List<String> options = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            options.add("Option " + i);
        }
        assertThat(new Question("Which?", Question.Form.APPROVAL, options, 1, Optional.of("approval")).options())
                .hasSize(200);
        options.add("Option 201");
        assertThatThrownBy(() -> new Question("Which?", Question.Form.APPROVAL, options, 1, Optional.of("approval")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_choice_reads_back_as_it_was_meant() {
        for (String words : List.of("Ben Candidate > Ada Candidate = Cem Candidate", "Dee Candidate", "blank")) {
            Choice choice = election.read(words.equals("blank") ? "" : words);
            assertThat(election.words(choice)).isEqualTo(words);
            assertThat(election.decode(choice.code())).isEqualTo(choice);
        }
        Question approval =
                new Question("Which?", Question.Form.APPROVAL, List.of("A", "B", "C"), 1, Optional.of("approval"));
        assertThat(approval.words(approval.read("C + A"))).isEqualTo("A + C");
    }

    @Test
    void hidden_signs_have_no_place_in_a_question() {
        for (String title : List.of("a\nb", "a\u202eb", " a", "", "a\u0000", "a\u200b")) {
            assertThatThrownBy(() -> Question.yesOrNo(title)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
