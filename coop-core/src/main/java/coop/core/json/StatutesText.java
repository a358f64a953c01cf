package coop.core.json;

import coop.core.Messages;
import coop.core.policy.Policy;
import coop.core.policy.PolicyCatalog;
import coop.core.statutes.Section;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Statutes as plain sentences. A record's sentence stands in the messages under {@code explain.} and its name, with its
 * components in braces; a component with a sentence of its own, {@code explain.NAME.COMPONENT}, is told after it, where the
 * statutes say anything about it. What no message tells is told by its name, so that nothing stays untold. One thread only.
 */
public final class StatutesText {
    private final Messages messages;
    private final PolicyCatalog policies;
    private final Locale language;

    public StatutesText(Messages messages, PolicyCatalog policies, Locale language) {
        this.messages = messages;
        this.policies = policies;
        this.language = language;
    }

    /** A section as Markdown: its heading, and a point for each thing it says. */
    public String section(String key, Section section) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(pattern("explain." + key).orElse(key)).append("\n\n");
        for (RecordShape.Component component :
                RecordShape.of(section.getClass()).components()) {
            Object value = present(component, section);
            if (value != null) {
                point(text, "explain." + key, component.name(), value);
            }
        }
        return text.toString();
    }

    private void point(StringBuilder text, String name, String component, Object value) {
        String key = name + "." + component;
        if (value instanceof List<?> list && list.size() > 1 || value instanceof Map<?, ?>) {
            text.append("- ").append(fill(key + ".list", component + ":")).append("\n");
            if (value instanceof Map<?, ?> map) {
                map.forEach((of, said) -> text.append("  - ")
                        .append(fill(key, of + ": {0}")
                                .replace("{key}", String.valueOf(of))
                                .replace("{0}", told(said)))
                        .append("\n"));
            } else if (value instanceof List<?> list) {
                int number = 1;
                for (Object item : list) {
                    text.append("  ")
                            .append(number++)
                            .append(". ")
                            .append(told(item))
                            .append("\n");
                }
            }
        } else {
            text.append("- ")
                    .append(sentence(key, value).orElse(component + ": " + told(value)))
                    .append("\n");
        }
    }

    /** A component in a sentence of its own, if it has one. */
    private Optional<String> sentence(String key, Object value) {
        Optional<String> special = value instanceof Boolean || value instanceof Enum<?>
                ? pattern(key + "." + (value instanceof Enum<?> word ? RecordReader.word(word) : value))
                : Optional.empty();
        return special.or(() -> pattern(key).map(pattern -> pattern.replace("{0}", told(value))));
    }

    private String fill(String key, String otherwise) {
        return pattern(key).orElse(otherwise);
    }

    private Optional<String> pattern(String key) {
        return messages.pattern(key, language);
    }

    /** A component's value; null when the statutes say nothing about it. */
    private static @Nullable Object present(RecordShape.Component component, Object record) {
        Object value = RecordShape.value(component, record);
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        boolean empty = value instanceof Collection<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
        return empty ? null : value;
    }

    private String told(Object value) {
        if (value instanceof Policy policy) {
            return policy(policy);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::told).collect(Collectors.joining("; "));
        }
        if (value instanceof Enum<?> word) {
            String key = "explain.word." + value.getClass().getSimpleName() + "." + RecordReader.word(word);
            return pattern(key).orElse(RecordReader.word(word));
        }
        if (value instanceof Record record && Scalars.form(record.getClass()).isEmpty()) {
            return record(record, "explain." + record.getClass().getSimpleName(), "");
        }
        return scalar(value);
    }

    private String policy(Policy policy) {
        String id = policies.id(policy);
        String kind = policies.kinds().stream()
                .filter(some -> some.isInstance(policy))
                .map(Class::getSimpleName)
                .findFirst()
                .orElse("");
        return record((Record) policy, "explain." + kind + "." + id, id);
    }

    /** The record's own sentence, then what its other components add. */
    private String record(Record record, String key, String otherwise) {
        Optional<String> own = pattern(key);
        String main = own.orElse(otherwise);
        List<String> more = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.of(record.getClass()).components()) {
            Object value = present(component, record);
            String place = "{" + component.name() + "}";
            if (main.contains(place)) {
                main = main.replace(place, value == null ? "" : told(value));
            } else if (value != null) {
                sentence(key + "." + component.name(), value)
                        .or(() -> own.isPresent() && value instanceof Boolean
                                ? Optional.of("")
                                : Optional.of(component.name() + ": " + told(value)))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(more::add);
            }
        }
        String rest = String.join("; ", more);
        return main.isEmpty() ? rest : rest.isEmpty() ? main : main + "; " + rest;
    }

    private String scalar(Object value) {
        if (value instanceof LocalDate day) {
            return day.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        }
        if (value instanceof MonthDay day) {
            return day.format(DateTimeFormatter.ofPattern("d MMMM", language));
        }
        if (value instanceof Period period) {
            return period(period);
        }
        if (value instanceof Money money) {
            NumberFormat digits = NumberFormat.getNumberInstance(language);
            digits.setMinimumFractionDigits(money.getScale());
            BigDecimal amount = money.getAmount();
            return digits.format(amount) + "\u00A0" + money.getCurrencyUnit().getCode();
        }
        return String.valueOf(value);
    }

    private String period(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return parts.isEmpty() ? counted(0, "day") : String.join(" ", parts);
    }

    private void part(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(counted(number, unit));
        }
    }

    private String counted(int number, String unit) {
        return fill("explain." + unit + (number == 1 ? "" : "s"), "{0} " + unit).replace("{0}", String.valueOf(number));
    }
}
