package vn.namro.local.deploy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which metrics, and which of their labels, a query of Prometheus asks for. */
record Query(String expression) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern DURATION = Pattern.compile("\\[[^\\]]*\\]|\\boffset\\s+\\w+");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*\\})?(?!\\s*\\(|[\\w:])");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "inf", "nan");

    /** The names of metrics, each with the labels that it is chosen by. */
    Map<String, Set<String>> selectors() {
        String bare =
                GROUPING.matcher(TEXT.matcher(expression).replaceAll("\"\"")).replaceAll(" ");
        bare = DURATION.matcher(bare).replaceAll(" ");
        Map<String, Set<String>> found = new HashMap<>();
        Matcher selector = SELECTOR.matcher(bare);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                found.computeIfAbsent(selector.group(1), name -> new HashSet<>())
                        .addAll(labels(selector.group(2)));
            }
        }
        return found;
    }

    private static List<String> labels(@Nullable String matchers) {
        List<String> names = new ArrayList<>();
        if (matchers != null) {
            LABEL.matcher(matchers).results().forEach(label -> names.add(label.group(1)));
        }
        return names;
    }
}
