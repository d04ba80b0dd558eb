package vn.namro.routing.responsibility.domain.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.responsibility.domain.sheet.RowFault.Code;

/** The cells of one row by column. What cannot be read is noted as a fault, and reads as if it were empty. */
final class Cells {

    /** As spreadsheets show dates in Viet Nam. */
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Stands for what had to be there and was not; it is never part of an entry that counts. */
    static final String NOTHING = "?";

    private final int row;
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private final List<RowFault> faults;

    Cells(int row, List<RowFault> faults) {
        this.row = row;
        this.faults = faults;
    }

    void put(Column column, String cell) {
        String text = Texts.tidy(cell);
        if (text.length() > column.longest()) {
            fault(column, Code.TOO_LONG, column.longest());
        } else if (Texts.hasControls(text)) {
            fault(column, Code.NO_TEXT);
        } else if (!text.isEmpty()) {
            texts.put(column, text);
        }
    }

    void fault(Column column, Code code, Object... values) {
        faults.add(RowFault.at(row, column, code, values));
    }

    @Nullable
    String text(Column column) {
        return texts.get(column);
    }

    String required(Column column) {
        String text = texts.get(column);
        if (text != null) {
            return text;
        }
        boolean named = faults.stream()
                .anyMatch(fault -> fault.row() == row && fault.column().equals(column.title()));
        if (!named) {
            fault(column, Code.REQUIRED);
        }
        return NOTHING;
    }

    List<String> list(Column column) {
        String text = texts.get(column);
        return text == null ? List.of() : Arrays.asList(text.split("[\\s,;]+"));
    }

    <E extends Enum<E>> @Nullable E oneOf(Column column, Class<E> values) {
        String text = texts.get(column);
        if (text == null) {
            return null;
        }
        for (E value : values.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        fault(column, Code.NOT_ALLOWED, text, Arrays.toString(values.getEnumConstants()));
        return null;
    }

    @Nullable
    LocalDate date(Column column) {
        String text = texts.get(column);
        try {
            if (text == null) {
                return null;
            }
            return text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            fault(column, Code.NOT_A_DATE, text);
            return null;
        }
    }

    @Nullable
    Integer number(Column column, int least, int most) {
        String text = texts.get(column);
        if (text == null) {
            return null;
        }
        int number = text.matches("-?[0-9]{1,6}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (number >= least && number <= most) {
            return number;
        }
        fault(column, Code.NOT_A_NUMBER, text, least, most);
        return null;
    }
}
