package vn.namro.web.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes after the sign-in: only ever a page of this service. */
public final class Destination {

    public static final String PARAMETER = "to";

    /** A path from the root; neither {@code //host} nor anything that a browser takes for it. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    private Destination() {}

    /** The page asked for; the first page if it is not one of ours. */
    public static URI of(@Nullable String asked) {
        try {
            return asked != null && OWN_PATH.matcher(asked).matches() ? URI.create(asked) : URI.create("/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    /** The address of the sign-in that leads back to a page. */
    public static URI signIn(String page) {
        return URI.create("/sign-in?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }
}
