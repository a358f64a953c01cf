package coop.capital.paper;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.joda.money.Money;

/** The words of papers in a language, and its forms of days and amounts. */
final class Words {
    private final Locale language;
    private final ResourceBundle bundle;

    Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("coop.capital.messages", language);
    }

    String language() {
        return language.getLanguage();
    }

    String say(String key, Object... values) {
        String pattern = bundle.getString("paper." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language).format(values);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }

    String money(Money money) {
        NumberFormat form = NumberFormat.getNumberInstance(language);
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        form.setMinimumFractionDigits(decimals);
        form.setMaximumFractionDigits(decimals);
        return form.format(money.getAmount()) + "\u00a0"
                + money.getCurrencyUnit().getCode();
    }
}
