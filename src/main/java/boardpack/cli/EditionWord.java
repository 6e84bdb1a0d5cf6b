package boardpack.cli;

import boardpack.book.pack.Edition;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the documents to make from the command line. */
final class EditionWord implements ITypeConverter<Edition> {
    @Override
    public Edition convert(String word) {
        return Edition.named(word)
                .orElseThrow(() -> new TypeConversionException("\"" + word + "\" is not " + Edition.FORM));
    }
}
