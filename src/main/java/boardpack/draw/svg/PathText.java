package boardpack.draw.svg;

import boardpack.page.NumberText;

/**
 * Reads the {@code d} attribute of a path: move, line, curve and close; capitals are absolute and small letters
 * relative.
 */
final class PathText {
    private final NumberText text;
    private final Outline out;
    private float fromX;
    private float fromY;
    private boolean comma;

    private PathText(String text, Outline out) {
        this.text = new NumberText(text);
        this.out = out;
    }

    /** Adds a path to an outline; throws a {@link NumberFormatException} if it is invalid. */
    static void read(String d, Outline out) {
        new PathText(d, out).all();
    }

    private void all() {
        while (text.hasMore()) {
            char command = text.letter();
            if (out.isEmpty() && command != 'M' && command != 'm') {
                throw new NumberFormatException("a path begins with M");
            }
            comma = false;
            do {
                step(command);
                // Further points after a move are lines.
                command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
                comma = true;
            } while (command != 'Z' && command != 'z' && text.hasNumber());
        }
    }

    private void step(char command) {
        boolean relative = Character.isLowerCase(command);
        fromX = relative ? out.x() : 0;
        fromY = relative ? out.y() : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> out.moveTo(x(), y());
            case 'L' -> out.lineTo(x(), y());
            case 'H' -> out.lineTo(x(), out.y());
            case 'V' -> out.lineTo(out.x(), y());
            case 'C' -> out.curveTo(x(), y(), x(), y(), x(), y());
            case 'Q' -> out.curveTo(x(), y(), x(), y());
            case 'Z' -> out.close();
            default -> throw new NumberFormatException("no command " + command);
        }
    }

    private float x() {
        return number() + fromX;
    }

    private float y() {
        return number() + fromY;
    }

    private float number() {
        float number = comma ? text.nextNumber() : text.number();
        comma = true;
        return number;
    }
}
