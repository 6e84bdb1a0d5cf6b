package boardpack.read.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the shared texts, which cells refer to by number. */
final class SharedTexts {
    private SharedTexts() {}

    static List<String> read(PartXml xml) throws IOException, Unreadable {
        List<String> texts = new ArrayList<>();
        long characters = 0;
        while (xml.next()) {
            if (xml.isStart("si")) {
                String text = TextOfCell.read(xml, 0, 0);
                characters += text.length();
                if (characters > Limits.CHARACTERS) {
                    throw Unreadable.large("its texts have more than %s characters", Limits.CHARACTERS);
                }
                if (texts.size() == Limits.SHARED_TEXTS) {
                    throw Unreadable.large("it has more than %s texts", Limits.SHARED_TEXTS);
                }
                texts.add(text);
            }
        }
        return texts;
    }
}
