package boardpack.problem.catalogue;

import static boardpack.problem.catalogue.FindingText.access;
import static boardpack.problem.catalogue.FindingText.data;
import static boardpack.problem.catalogue.FindingText.usage;

/** The findings 5xx: the command line, and reading and writing. */
public final class FindingsOfRuns {
    public static final FindingText E501 =
            access("cannot be read: %s", "check that the file is there and that you may read it");
    public static final FindingText E502 = access(
            "cannot be written: %s", "check that the folder is there, that you may write to it, and the free space");
    public static final FindingText E503 = access("the folder does not exist", "give the folder that holds pack.yaml");
    public static final FindingText E504 = usage("there is no service area \"%s\"%s", "use one of: %s");
    public static final FindingText E505 = data("there is no result for %s in any extract", "%s");
    public static final FindingText E506 = usage("\"%s\" is not a quarter", "write it as 2019/20-Q2");
    public static final FindingText E507 =
            usage("there is no indicator \"%s\"%s", "look its reference up with `boardpack show`");
    public static final FindingText E508 = access("there is a file of this name already", "%s");
    public static final FindingText E509 = usage("there is no focus report \"%s\"%s", "%s");
    public static final FindingText E510 = usage("the style %s of this pack makes no report of \"%s\" alone", "%s");
    public static final FindingText E511 = access(
            "files that would be written are in this folder already: %s",
            "name a folder that does not exist yet, or move what is there away first");
    public static final FindingText E512 = usage(
            "this is a folder, where the name of a file to write was expected",
            "name the file behind it: `boardpack check %s --chase chase.csv`");
    public static final FindingText E513 = usage(
            "packs cannot be written to %s, because the workspace is read from it",
            "name another folder with --out, or leave --out away");
    public static final FindingText E514 = usage(
            "a file of this name exists already, and it is not a log",
            "name a new file with --log-file, or a log that boardpack wrote");
    public static final FindingText E515 = access(
            "no password can be read here: %s", "put the password, and nothing else, into the first line of the file");
    public static final FindingText E516 = usage("%s", "%s");
    public static final FindingText E517 = usage(
            "packs that are %s cannot be put where there are some that are %s: %s",
            "name a folder of their own with --out, or leave --out away");
    public static final FindingText E518 = access(
            "this password cannot protect a pack: %s",
            "take three words or more that nobody would expect together, at least 12 characters in all");
    public static final FindingText E519 = access(
            "the keystore cannot be used: %s",
            "check the file and its password, or export the key again as PKCS#12 (.p12 or .pfx)");
    public static final FindingText E520 = access("no key of the keystore can be used: %s", "%s");
    public static final FindingText E521 = access(
            "the PDF cannot be opened: %s", "give the file as boardpack made it, and its password if it has one");
    public static final FindingText E522 =
            data("%s", "get the pack again from where it was published, or make it anew");
    public static final FindingText E526 = access(
            "another run makes packs in this folder: %s",
            "wait for it to end, or let this run wait for it with --wait and a number of seconds");
    public static final FindingText E527 =
            usage("no workspace is in this folder", "name a folder that holds folders with a pack.yaml");
    public static final FindingText E528 = usage(
            "two workspaces would put their packs into one folder, %s",
            "give one of their folders another name, or make them without --out");
    public static final FindingText E538 =
            data("%s", "the pack was not made like this: get it again from where it was published, or make it anew");
    public static final FindingText E539 = data(
            "the seal is of another certificate than %s",
            "ask the council which certificate it seals with; what this pack says may not be the council's");
    public static final FindingText E540 = usage(
            "no pack of %s was made here",
            "make it first, or name another quarter with --quarter; there are packs of %s");
    public static final FindingText E541 = data(
            "%s, and in a pack everybody could find what they hide",
            "delete those layers, or print the document into a new PDF");
    public static final FindingText E542 = data(
            "%s, and in a pack everybody could find what is below",
            "black it out in the program that made the document, or apply the redaction, and save it again");
    public static final FindingText E543 = data(
            "it claims to be %s, but does not meet the standard: %s",
            "make it again with a program that makes such PDFs, or tell its author");
    public static final FindingText E546 = access(
            "this is a link, and boardpack writes only into a folder of the workspace",
            "delete the link; boardpack makes the folder itself");

    public static final FindingText E547 = data(
            "this pack is sealed, and a new one would differ from it: %s",
            "if it is to be corrected, run this again with --replace; the sealed pack is kept beside the new one");

    public static final FindingText E551 = usage(
            "there is no web edition of an exempt pack: a page for a browser cannot be encrypted",
            "make the PDFs: leave web out of --only and out of documents in pack.yaml");

    public static final FindingText W378 = data(
            "%s in the folder does not list this file",
            "do not publish it with the pack; make the pack again, or take the file away if it is not part of it");

    private FindingsOfRuns() {}
}
