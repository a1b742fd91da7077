package io.github.budget4s.read.xlsx;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.ReadingProgress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds the parts of a workbook's archive and reads them as a stream.
 *
 * <p>POI's own reader of this kind refuses workbooks saved as "Strict Open XML Spreadsheet", whose parts differ only in
 * their namespaces; so namespaces are not looked at here.
 */
final class WorkbookPackage implements Closeable {

    /** More sheets are none that a person made; POI takes minutes for a million. */
    private static final int MOST_SHEETS = 10_000;

    private final OPCPackage opc;
    private final PackagePart workbook;
    /** What all sheets share; null before the first is read. */
    private @Nullable WorkbookContext shared;

    private WorkbookPackage(OPCPackage opc, PackagePart workbook) {
        this.opc = opc;
        this.workbook = workbook;
    }

    /**
     * Names a sheet with cells.
     *
     * @param part where it is in the archive
     */
    record Sheet(String name, boolean visible, String part) {}

    /**
     * Says what a workbook holds.
     *
     * @param sheets its sheets with cells in order, hidden ones too
     * @param from1904 whether its dates are counted from 1904 rather than 1900
     * @param calculatedOnOpening whether its formulas are to be calculated by who opens it
     */
    record Contents(List<Sheet> sheets, boolean from1904, boolean calculatedOnOpening) {}

    /** Says that an archive is whole, but no workbook of the kind that can be read. */
    static final class WrongKindException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Message problem;

        WrongKindException(String key, Object... arguments) {
            super(key);
            this.problem = Message.of(key, arguments);
        }

        Message problem() {
            return problem;
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    static WorkbookPackage open(InputFile file, ReadingProgress progress) throws IOException, OpenXML4JException {
        CheckedZip zip = new CheckedZip(file, progress);
        OPCPackage opc;
        try {
            if (!zip.isOfficeDocument()) {
                throw new WrongKindException(zip.isOfApple() ? "rows.numbers" : "rows.not-a-workbook");
            }
            opc = OPCPackage.open(zip);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            zip.close();
            throw e;
        }
        try {
            return new WorkbookPackage(opc, workbook(opc));
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            opc.revert();
            throw e;
        }
    }

    private static PackagePart workbook(OPCPackage opc) throws IOException, OpenXML4JException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relationship : opc.getRelationshipsByType(type)) {
                PackagePart part = opc.getPart(relationship);
                if (part == null) {
                    throw new InvalidFormatException("no part " + relationship.getTargetURI());
                }
                String content = part.getContentType();
                if (content.contains("sheet.binary")) {
                    throw new WrongKindException("rows.binary-workbook");
                }
                if (content.contains("spreadsheetml") || content.contains("ms-excel")) {
                    return part;
                }
            }
        }
        throw new WrongKindException("rows.not-a-workbook");
    }

    /** Lists the sheets. */
    Contents contents() throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        WorkbookHandler handler = new WorkbookHandler();
        parse(workbook, handler);
        if (handler.sheets.size() > MOST_SHEETS) {
            throw new WrongKindException("rows.too-many-sheets", (long) MOST_SHEETS);
        }
        List<Sheet> sheets = new ArrayList<>();
        for (SheetEntry entry : handler.sheets) {
            PackageRelationship relationship = workbook.getRelationship(entry.relationship());
            if (relationship == null) {
                throw new InvalidFormatException("no sheet " + entry.relationship());
            }
            // Charts and dialogues can be sheets too.
            if (relationship.getRelationshipType().endsWith("/worksheet")) {
                String part = PackagingURIHelper.createPartName(relationship.getTargetURI())
                        .getName();
                sheets.add(new Sheet(entry.name(), entry.visible(), part));
            }
        }
        return new Contents(List.copyOf(sheets), handler.from1904, handler.calculatedOnOpening);
    }

    /** Reads a sheet from its first row to its last, or until the handler has enough. */
    void read(Sheet sheet, SheetHandler handler)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        handler.begin(shared());
        PackagePart part = opc.getPart(PackagingURIHelper.createPartName(sheet.part()));
        if (part == null) {
            throw new InvalidFormatException("no part " + sheet.part());
        }
        try {
            parse(part, handler);
            for (PackageRelationship beside : part.getRelationships()) {
                String type = beside.getRelationshipType();
                boolean isText = type.endsWith("/comments") || type.endsWith("/drawing");
                PackagePart texts =
                        isText && beside.getTargetMode() == TargetMode.INTERNAL ? part.getRelatedPart(beside) : null;
                if (texts != null) {
                    parse(texts, handler.asides());
                }
            }
        } catch (SheetHandler.EnoughException e) {
            // The reader of the rows asked for no more.
        }
    }

    private WorkbookContext shared()
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException {
        WorkbookContext known = shared;
        if (known != null) {
            return known;
        }
        Contents contents = contents();
        StylesHandler styles = new StylesHandler();
        PackagePart stylesPart = related("/styles");
        if (stylesPart != null) {
            parse(stylesPart, styles);
        }
        SharedStringsHandler strings = new SharedStringsHandler();
        PackagePart stringsPart = related("/sharedStrings");
        if (stringsPart != null) {
            parse(stringsPart, strings);
        }
        known = new WorkbookContext(
                strings.texts(),
                styles.styles(),
                new WorkbookContext.Struck(styles.struckStyles(), strings.struck()),
                contents.from1904(),
                contents.calculatedOnOpening());
        shared = known;
        return known;
    }

    private @Nullable PackagePart related(String typeEnd) throws InvalidFormatException {
        PackageRelationshipCollection relationships = workbook.getRelationships();
        for (PackageRelationship relationship : relationships) {
            if (relationship.getRelationshipType().endsWith(typeEnd)
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                return workbook.getRelatedPart(relationship);
            }
        }
        return null;
    }

    private static void parse(PackagePart part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        // A workbook declares no document type; one that does means harm.
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        SAXParser parser = factory.newSAXParser();
        // Without a document type there are no entities to blow up, but from Java 24 on a large sheet itself counts
        // as one and would be refused.
        parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        try (InputStream in = part.getInputStream()) {
            parser.parse(in, handler);
        }
    }

    @Override
    public void close() {
        // Opened for reading: there is nothing to save.
        opc.revert();
    }

    private record SheetEntry(String name, boolean visible, String relationship) {}

    private static final class WorkbookHandler extends DefaultHandler {

        private final List<SheetEntry> sheets = new ArrayList<>();
        private boolean from1904;
        private boolean calculatedOnOpening;

        @Override
        public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
            if (localName.equals("workbookPr")) {
                from1904 = isTrue(attributes.getValue("date1904"));
            } else if (localName.equals("calcPr")) {
                calculatedOnOpening = isTrue(attributes.getValue("fullCalcOnLoad"));
            } else if (localName.equals("sheet")) {
                String name = attributes.getValue("name");
                String state = attributes.getValue("state");
                String relationship = relationship(attributes);
                if (name != null && relationship != null) {
                    sheets.add(new SheetEntry(name, state == null || state.equals("visible"), relationship));
                }
            }
        }

        private static boolean isTrue(@Nullable String attribute) {
            return "1".equals(attribute) || "true".equals(attribute);
        }

        /** The attribute's namespace is not the same in every kind of workbook. */
        private static @Nullable String relationship(Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getLocalName(i).equals("id")
                        && !attributes.getURI(i).isEmpty()) {
                    return attributes.getValue(i);
                }
            }
            return null;
        }
    }
}
