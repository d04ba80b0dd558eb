package vn.namro.platform.http;

import java.util.List;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the body; empty for the body as a whole
 * @param code what, as a stable code; its wording is in the message bundles
 * @param arguments values for the wording, such as a limit
 */
public record Fault(String pointer, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /** A fault at a place of the body. */
    public static Fault at(String pointer, String code, Object... arguments) {
        return new Fault(pointer, code, List.of(arguments));
    }
}
