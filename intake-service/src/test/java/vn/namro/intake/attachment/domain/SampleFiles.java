package vn.namro.intake.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Small files of every kind. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A JPEG by its beginning and end, of so many bytes, at least 20. */
    public static byte[] jpeg(int size) {
        return framed(new int[] {0xFF, 0xD8, 0xFF, 0xE0}, size, new int[] {0xFF, 0xD9});
    }

    public static byte[] png() {
        return framed(
                new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'},
                60,
                new int[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82});
    }

    public static byte[] webp() {
        return framed(
                new int[] {'R', 'I', 'F', 'F', 32, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' '}, 40, new int[] {});
    }

    public static byte[] pdf(String inside) {
        return ("%PDF-1.7\n1 0 obj <</Type /Catalog " + inside + ">> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] framed(int[] begin, int size, int[] end) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int each : begin) {
            file.write(each);
        }
        while (file.size() < size - end.length) {
            file.write(7);
        }
        for (int each : end) {
            file.write(each);
        }
        return file.toByteArray();
    }
}
