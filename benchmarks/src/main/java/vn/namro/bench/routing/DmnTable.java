package vn.namro.bench.routing;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.Question;

/** The same table in Apache KIE's DMN engine: hit policy FIRST over the entries in the order in which they win. */
final class DmnTable implements Contender {

    private static final String NAMESPACE = "urn:namro:bench";
    private static final List<String> INPUTS =
            List.of("category", "zone", "groupId", "zoneKind", "urgency", "channel", "day");

    /** Without it the engine writes a warning for every question that no entry answers, which would cost it time. */
    private static final String NO_ENTRY =
            "<rule>" + input("-").repeat(INPUTS.size()) + "<outputEntry><text>\"\"</text></outputEntry></rule>";

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Catalogue catalogue;

    DmnTable(List<MatrixEntry> entries, Catalogue catalogue) {
        String xml = xml(LinearTable.bestFirst(entries));
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml))))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModel(NAMESPACE, "table");
        this.catalogue = catalogue;
    }

    @Override
    public String winner(Question question) {
        Category category = catalogue
                .category(Objects.requireNonNull(question.categoryId()))
                .orElseThrow();
        Zone zone = catalogue.zone(question.zoneId()).orElseThrow();
        DMNContext asked = runtime.newContext();
        asked.set("category", category.id());
        asked.set("zone", zone.id());
        asked.set("groupId", category.groupId());
        asked.set("zoneKind", zone.kind().name());
        asked.set("urgency", question.urgency().name());
        asked.set("channel", question.channel());
        asked.set("day", question.on().toEpochDay());
        Object found = runtime.evaluateAll(model, asked)
                .getDecisionResultByName("entry")
                .getResult();
        return Objects.toString(found, "");
    }

    private static String xml(List<MatrixEntry> bestFirst) {
        StringBuilder xml = new StringBuilder("""
                <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="t" name="table" namespace="%s">
                """.formatted(NAMESPACE));
        INPUTS.forEach(input ->
                xml.append("<inputData id='i_%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>%n"
                        .formatted(input, type(input))));
        xml.append("<decision id='d' name='entry'><variable name='entry' typeRef='string'/>");
        INPUTS.forEach(input -> xml.append(
                "<informationRequirement><requiredInput href='#i_%s'/></informationRequirement>%n".formatted(input)));
        xml.append("<decisionTable hitPolicy='FIRST'>");
        INPUTS.forEach(input ->
                xml.append("<input><inputExpression typeRef='%2$s'><text>%1$s</text></inputExpression></input>%n"
                        .formatted(input, type(input))));
        xml.append("<output typeRef='string'/>");
        bestFirst.forEach(entry -> xml.append(rule(entry)));
        xml.append(NO_ENTRY);
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String type(String input) {
        return input.equals("day") ? "number" : "string";
    }

    private static String rule(MatrixEntry entry) {
        Conditions when = entry.conditions();
        return "<rule>" + cell(when.category()) + cell(when.zone()) + cell(when.group()) + cell(when.zoneKind())
                + cell(when.urgency()) + cell(when.channel()) + input(days(entry.validity()))
                + "<outputEntry><text>\"" + entry.id() + "\"</text></outputEntry></rule>\n";
    }

    private static String cell(@Nullable Object wanted) {
        return input(wanted == null ? "-" : "\"" + wanted + "\"");
    }

    private static String input(String test) {
        return "<inputEntry><text>" + test + "</text></inputEntry>";
    }

    private static String days(Validity validity) {
        if (validity.from() != null && validity.until() != null) {
            return "[" + validity.from().toEpochDay() + ".." + (validity.until().toEpochDay() - 1) + "]";
        }
        if (validity.from() != null) {
            return "&gt;= " + validity.from().toEpochDay();
        }
        return validity.until() == null ? "-" : "&lt; " + validity.until().toEpochDay();
    }
}
