package boardpack.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Files embedded in a page as data URLs. */
final class DataLink {
    private static final String AS_IT_IS = "-_.!~*()/,;:=@+$?";
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private DataLink() {}

    static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
    }

    /** Returns a text as a percent-encoded data URL, which is shorter than base64. */
    static String text(String type, byte[] utf8) {
        StringBuilder link = new StringBuilder(utf8.length * 3 / 2)
                .append("data:")
                .append(type)
                .append(",");
        for (byte each : utf8) {
            char c = (char) (each & 255);
            if (c < 128 && (Character.isLetterOrDigit(c) || AS_IT_IS.indexOf(c) >= 0)) {
                link.append(c);
            } else {
                link.append('%').append(DIGITS[c >> 4]).append(DIGITS[c & 15]);
            }
        }
        return link.toString();
    }

    static String text(String type, String text) {
        return text(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
