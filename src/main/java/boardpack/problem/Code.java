package boardpack.problem;

import static boardpack.problem.Severity.ERROR;
import static boardpack.problem.Severity.NOTE;
import static boardpack.problem.Severity.WARNING;

import boardpack.problem.catalogue.Exit;
import boardpack.problem.catalogue.FindingText;
import boardpack.problem.catalogue.FindingsOfCells;
import boardpack.problem.catalogue.FindingsOfFigures;
import boardpack.problem.catalogue.FindingsOfFiles;
import boardpack.problem.catalogue.FindingsOfRuns;
import boardpack.problem.catalogue.FindingsOfTemplates;
import boardpack.problem.catalogue.NotesOfReading;
import java.util.List;

/**
 * All findings, each with a code that stays the same across versions.
 *
 * <p>1xx files and {@code pack.yaml}, 2xx cells, 3xx figures together, 4xx templates, 5xx reading and writing, 6xx
 * converted values. In a message and a remedy, {@code %s} is replaced by the details.
 */
public enum Code {
    E101(FindingsOfFiles.E101),
    E102(FindingsOfFiles.E102),
    E103(FindingsOfFiles.E103),
    E104(FindingsOfFiles.E104),
    E105(FindingsOfFiles.E105),
    E106(FindingsOfFiles.E106),
    E107(FindingsOfFiles.E107),
    E108(FindingsOfFiles.E108),
    E109(FindingsOfFiles.E109),
    E110(FindingsOfFiles.E110),
    E111(FindingsOfFiles.E111),
    E112(FindingsOfFiles.E112),
    E113(FindingsOfFiles.E113),
    E114(FindingsOfFiles.E114),
    E115(FindingsOfFiles.E115),
    E116(FindingsOfFiles.E116),
    E117(FindingsOfFiles.E117),
    E118(FindingsOfFiles.E118),
    E119(FindingsOfFiles.E119),
    E120(FindingsOfFiles.E120),
    E121(FindingsOfFiles.E121),
    E122(FindingsOfFiles.E122),
    E123(FindingsOfFiles.E123),
    E124(FindingsOfFiles.E124),
    E125(FindingsOfFiles.E125),
    E126(FindingsOfFiles.E126),
    E127(FindingsOfFiles.E127),
    E128(FindingsOfFiles.E128),
    E129(FindingsOfFiles.E129),
    E130(FindingsOfFiles.E130),
    E131(FindingsOfFiles.E131),
    E132(FindingsOfFiles.E132),
    E133(FindingsOfFiles.E133),
    E134(FindingsOfFiles.E134),
    E135(FindingsOfFiles.E135),
    E136(FindingsOfFiles.E136),
    E137(FindingsOfFiles.E137),
    E138(FindingsOfFiles.E138),
    E139(FindingsOfFiles.E139),
    E140(FindingsOfFiles.E140),
    E141(FindingsOfFiles.E141),
    E142(FindingsOfFiles.E142),
    E143(FindingsOfFiles.E143),
    E144(FindingsOfFiles.E144),
    E145(FindingsOfFiles.E145),
    E146(FindingsOfFiles.E146),
    E147(FindingsOfFiles.E147),
    E148(FindingsOfFiles.E148),
    E149(FindingsOfFiles.E149),

    E150(FindingsOfFiles.E150),
    E151(FindingsOfFiles.E151),
    E152(FindingsOfFiles.E152),
    E153(FindingsOfFiles.E153),
    E154(FindingsOfFiles.E154),
    E155(FindingsOfFiles.E155),
    E156(FindingsOfFiles.E156),
    E157(FindingsOfFiles.E157),

    E160(FindingsOfFiles.E160),

    E201(FindingsOfCells.E201),
    E202(FindingsOfCells.E202),
    E203(FindingsOfCells.E203),
    E204(FindingsOfCells.E204),
    E205(FindingsOfCells.E205),
    E206(FindingsOfCells.E206),
    E207(FindingsOfCells.E207),
    E208(FindingsOfCells.E208),
    E209(FindingsOfCells.E209),
    E210(FindingsOfCells.E210),
    E211(FindingsOfCells.E211),
    E212(FindingsOfCells.E212),
    E213(FindingsOfCells.E213),

    E214(FindingsOfCells.E214),

    E215(FindingsOfCells.E215),
    E216(FindingsOfCells.E216),
    E217(FindingsOfCells.E217),
    E218(FindingsOfCells.E218),
    E219(FindingsOfCells.E219),
    E220(FindingsOfCells.E220),
    E221(FindingsOfCells.E221),
    E222(FindingsOfCells.E222),
    E223(FindingsOfCells.E223),
    E227(FindingsOfCells.E227),
    E230(FindingsOfCells.E230),
    E231(FindingsOfCells.E231),
    E232(FindingsOfCells.E232),
    E233(FindingsOfCells.E233),
    E234(FindingsOfCells.E234),
    E235(FindingsOfCells.E235),
    E236(FindingsOfCells.E236),
    E237(FindingsOfCells.E237),
    E238(FindingsOfCells.E238),
    E239(FindingsOfCells.E239),
    E240(FindingsOfCells.E240),
    E241(FindingsOfCells.E241),
    E242(FindingsOfCells.E242),
    E243(FindingsOfCells.E243),
    E244(FindingsOfCells.E244),
    E245(FindingsOfCells.E245),
    E246(FindingsOfCells.E246),
    E280(FindingsOfCells.E280),
    E281(FindingsOfCells.E281),

    E250(FindingsOfCells.E250),
    E251(FindingsOfCells.E251),
    E252(FindingsOfCells.E252),
    E253(FindingsOfCells.E253),
    E254(FindingsOfCells.E254),
    E260(FindingsOfCells.E260),
    E261(FindingsOfCells.E261),
    E262(FindingsOfCells.E262),
    E263(FindingsOfCells.E263),
    E264(FindingsOfCells.E264),
    E267(FindingsOfCells.E267),
    E270(FindingsOfCells.E270),
    E271(FindingsOfCells.E271),
    E272(FindingsOfCells.E272),
    E273(FindingsOfCells.E273),
    E274(FindingsOfCells.E274),
    E275(FindingsOfCells.E275),
    E276(FindingsOfCells.E276),
    E277(FindingsOfCells.E277),

    E290(FindingsOfCells.E290),
    E291(FindingsOfCells.E291),
    E292(FindingsOfCells.E292),
    E293(FindingsOfCells.E293),
    E294(FindingsOfCells.E294),

    W301(FindingsOfFigures.W301),
    W302(FindingsOfFigures.W302),
    W303(FindingsOfFigures.W303),
    W304(FindingsOfFigures.W304),
    W305(FindingsOfFigures.W305),
    W306(FindingsOfFigures.W306),
    W307(FindingsOfFigures.W307),
    W308(FindingsOfFigures.W308),
    W309(FindingsOfFigures.W309),
    W310(FindingsOfFigures.W310),
    W311(FindingsOfFigures.W311),

    W312(FindingsOfFigures.W312),
    W313(FindingsOfFigures.W313),
    W314(FindingsOfFigures.W314),
    W315(FindingsOfFigures.W315),
    W316(FindingsOfFigures.W316),
    W317(FindingsOfFigures.W317),
    W318(FindingsOfFigures.W318),
    W319(FindingsOfFigures.W319),
    W320(FindingsOfFigures.W320),
    W321(FindingsOfFigures.W321),
    W322(FindingsOfFigures.W322),
    W323(FindingsOfFigures.W323),
    W324(FindingsOfFigures.W324),
    W325(FindingsOfFigures.W325),
    W326(FindingsOfFigures.W326),
    W327(FindingsOfFigures.W327),
    W328(FindingsOfFigures.W328),
    W329(FindingsOfFigures.W329),
    W330(FindingsOfFigures.W330),
    W331(FindingsOfFigures.W331),
    W332(FindingsOfFigures.W332),
    W333(FindingsOfFigures.W333),
    W334(FindingsOfFigures.W334),
    W335(FindingsOfFigures.W335),
    W336(FindingsOfFigures.W336),
    W337(FindingsOfFigures.W337),
    W338(FindingsOfFigures.W338),
    W339(FindingsOfFigures.W339),
    W340(FindingsOfFigures.W340),
    W341(FindingsOfFigures.W341),
    W342(FindingsOfFigures.W342),
    W343(FindingsOfFigures.W343),
    W344(FindingsOfFigures.W344),
    W345(FindingsOfFigures.W345),
    W346(FindingsOfFigures.W346),
    W347(FindingsOfFigures.W347),
    W348(FindingsOfFigures.W348),
    W349(FindingsOfFigures.W349),
    W350(FindingsOfFigures.W350),
    W351(FindingsOfFigures.W351),
    W352(FindingsOfFigures.W352),
    W353(FindingsOfFigures.W353),
    W354(FindingsOfFigures.W354),
    W355(FindingsOfFigures.W355),
    W356(FindingsOfFigures.W356),
    W357(FindingsOfFigures.W357),
    W358(FindingsOfFigures.W358),
    W359(FindingsOfFigures.W359),

    W368(FindingsOfFigures.W368),
    W369(FindingsOfFigures.W369),
    W370(FindingsOfFigures.W370),

    W372(FindingsOfFigures.W372),
    W373(FindingsOfFigures.W373),

    W374(FindingsOfFigures.W374),
    W375(FindingsOfFigures.W375),
    W376(FindingsOfFigures.W376),
    W377(FindingsOfFigures.W377),
    W379(FindingsOfFigures.W379),
    W384(FindingsOfFigures.W384),
    W385(FindingsOfFigures.W385),
    W386(FindingsOfFigures.W386),
    W387(FindingsOfFigures.W387),
    W388(FindingsOfFigures.W388),
    W389(FindingsOfFigures.W389),
    W365(FindingsOfFigures.W365),
    W366(FindingsOfFigures.W366),
    W371(FindingsOfFigures.W371),
    W361(FindingsOfFigures.W361),
    W362(FindingsOfFigures.W362),
    W364(FindingsOfFigures.W364),
    W390(FindingsOfFigures.W390),
    W391(FindingsOfFigures.W391),
    W393(FindingsOfFigures.W393),
    W394(FindingsOfFigures.W394),
    W395(FindingsOfFigures.W395),
    W396(FindingsOfFigures.W396),
    W397(FindingsOfFigures.W397),
    W398(FindingsOfFigures.W398),
    W399(FindingsOfFigures.W399),

    E401(FindingsOfTemplates.E401),
    E402(FindingsOfTemplates.E402),
    E403(FindingsOfTemplates.E403),
    E404(FindingsOfTemplates.E404),

    E405(FindingsOfTemplates.E405),
    E406(FindingsOfTemplates.E406),
    E407(FindingsOfTemplates.E407),
    E408(FindingsOfTemplates.E408),

    E409(FindingsOfTemplates.E409),

    E410(FindingsOfTemplates.E410),
    E411(FindingsOfTemplates.E411),
    E412(FindingsOfTemplates.E412),
    E413(FindingsOfTemplates.E413),
    W378(FindingsOfRuns.W378),
    W380(FindingsOfFigures.W380),
    W381(FindingsOfFigures.W381),
    W382(FindingsOfFigures.W382),
    W383(FindingsOfFigures.W383),
    W414(FindingsOfTemplates.W414),
    W415(FindingsOfTemplates.W415),
    W416(FindingsOfTemplates.W416),
    W400(FindingsOfTemplates.W400),
    W401(FindingsOfFigures.W401),
    W406(FindingsOfFiles.W406),
    E256(FindingsOfCells.E256),
    E417(FindingsOfTemplates.E417),
    W360(FindingsOfFigures.W360),
    W363(FindingsOfFigures.W363),
    W367(FindingsOfFigures.W367),
    E541(FindingsOfRuns.E541),
    E542(FindingsOfRuns.E542),
    E419(FindingsOfTemplates.E419),

    E420(FindingsOfTemplates.E420),
    E421(FindingsOfTemplates.E421),
    E422(FindingsOfTemplates.E422),
    E423(FindingsOfTemplates.E423),

    E501(FindingsOfRuns.E501),
    E502(FindingsOfRuns.E502),
    E503(FindingsOfRuns.E503),
    E504(FindingsOfRuns.E504),
    E505(FindingsOfRuns.E505),
    E506(FindingsOfRuns.E506),
    E507(FindingsOfRuns.E507),
    E508(FindingsOfRuns.E508),
    E509(FindingsOfRuns.E509),
    E510(FindingsOfRuns.E510),
    E511(FindingsOfRuns.E511),
    E512(FindingsOfRuns.E512),
    E513(FindingsOfRuns.E513),
    E514(FindingsOfRuns.E514),
    E517(FindingsOfRuns.E517),
    E526(FindingsOfRuns.E526),
    E527(FindingsOfRuns.E527),
    E528(FindingsOfRuns.E528),

    E515(FindingsOfRuns.E515),
    E516(FindingsOfRuns.E516),
    E518(FindingsOfRuns.E518),
    E519(FindingsOfRuns.E519),
    E520(FindingsOfRuns.E520),
    E521(FindingsOfRuns.E521),
    E522(FindingsOfRuns.E522),
    E538(FindingsOfRuns.E538),
    E539(FindingsOfRuns.E539),
    E540(FindingsOfRuns.E540),
    E543(FindingsOfRuns.E543),
    E546(FindingsOfRuns.E546),
    E547(FindingsOfRuns.E547),
    E551(FindingsOfRuns.E551),
    N601(NotesOfReading.N601),
    N602(NotesOfReading.N602),
    N603(NotesOfReading.N603),
    N604(NotesOfReading.N604),
    N605(NotesOfReading.N605),
    N607(NotesOfReading.N607),
    N608(NotesOfReading.N608),
    N623(NotesOfReading.N623),
    N624(NotesOfReading.N624),
    N629(NotesOfReading.N629),
    N630(NotesOfReading.N630),
    N631(NotesOfReading.N631),
    N632(NotesOfReading.N632),
    N633(NotesOfReading.N633),
    N634(NotesOfReading.N634),
    N635(NotesOfReading.N635),
    N640(NotesOfReading.N640),
    N636(NotesOfReading.N636),
    N626(NotesOfReading.N626),
    N627(NotesOfReading.N627);

    private final FindingText text;

    Code(FindingText text) {
        this.text = text;
    }

    public Severity severity() {
        return switch (name().charAt(0)) {
            case 'E' -> ERROR;
            case 'W' -> WARNING;
            default -> NOTE;
        };
    }

    /** Returns the exit code of a run that this finding stops. */
    public Exit exit() {
        return text.exit();
    }

    /**
     * Returns the severities that a council may choose for this finding.
     *
     * <p>An error stays an error, unless the figure is printed as supplied and nothing is lost.
     */
    public List<Severity> canWeigh() {
        if (severity() != ERROR) {
            return List.of(ERROR, WARNING, NOTE);
        }
        return this == E208 ? List.of(ERROR, WARNING) : List.of(ERROR);
    }

    /** Returns true if a file, or part of one, could not be read. Statements about missing data are then impossible. */
    public boolean leavesGaps() {
        return this == E119
                || compareTo(E107) >= 0 && compareTo(E115) <= 0
                || compareTo(E121) >= 0 && compareTo(E128) <= 0
                || compareTo(E130) >= 0 && compareTo(E137) <= 0
                || this == E144
                || compareTo(E146) >= 0 && compareTo(E149) <= 0;
    }

    /** Creates a finding with this code at a place. The details fill the message first and then the remedy. */
    public Finding at(Place place, Object... words) {
        return new Finding(this, place, text.message(words), text.fix(words));
    }
}
