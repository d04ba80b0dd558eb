package vn.namro.bench.lifecycles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;

/** Makes documents of one issue those of another, that was filed some days earlier. */
final class Copying {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?=T)");
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_SYMBOLS = 6;
    private static final int DAYS = 700;

    private final String id;
    private final String code;
    private final String newId;
    private final String newCode;
    private final int daysBefore;

    /** @param number of the copy */
    Copying(String id, String code, int number) {
        this.id = id;
        this.code = code;
        this.newId = uuid("copy " + number).substring(0, Math.min(id.length(), 36));
        this.newCode = code.substring(0, code.length() - CODE_SYMBOLS) + symbols(number);
        this.daysBefore = 1 + number % DAYS;
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String symbols(int number) {
        StringBuilder symbols = new StringBuilder();
        for (int rest = number, i = 0; i < CODE_SYMBOLS; i++, rest /= SYMBOLS.length()) {
            symbols.append(SYMBOLS.charAt(rest % SYMBOLS.length()));
        }
        return symbols.toString();
    }

    Document of(Document original) {
        Document copy = copied(original);
        Object key = copy.get("_id");
        if (key != null && key.equals(original.get("_id"))) {
            copy.put("_id", uuid(newId + key));
        }
        return copy;
    }

    private Document copied(Document original) {
        Document copy = new Document();
        original.forEach((name, value) -> copy.put(name, value(value)));
        return copy;
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Document document) {
            return copied(document);
        }
        if (value instanceof List<?> list) {
            List<Object> copies = new ArrayList<>();
            list.forEach(each -> copies.add(value(each)));
            return copies;
        }
        return value instanceof Date date
                ? new Date(date.getTime() - Duration.ofDays(daysBefore).toMillis())
                : value;
    }

    private String text(String text) {
        String renamed = text.replace(id, newId).replace(code, newCode);
        return renamed.indexOf('T') < 0 ? renamed : DAY.matcher(renamed).replaceAll(this::earlier);
    }

    private String earlier(MatchResult day) {
        return LocalDate.parse(day.group()).minusDays(daysBefore).toString();
    }
}
