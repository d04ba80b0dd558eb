package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.application.CheckFiling.Particulars;
import vn.namro.intake.issue.domain.Filing;
import vn.namro.intake.issue.domain.Filing.Contact;
import vn.namro.intake.issue.domain.Filing.Enterprise;
import vn.namro.intake.issue.domain.Filing.Urgency;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/** The body of a submission, its form checked against the schema. */
record IssueRequest(Checked checked) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/submit-issue.schema.json");
    private static final String DEFAULT_CHANNEL = "web";
    private static final String TAX_CODE = "/enterprise/taxCode";
    private static final String EMAIL = "/enterprise/contact/email";
    private static final String PHONE = "/enterprise/contact/phone";

    static IssueRequest read(byte[] body) {
        return new IssueRequest(SCHEMA.check(body));
    }

    /** All that is wrong with its form. */
    List<Fault> faults() {
        return checked.faults();
    }

    /** Whether it is no JSON at all. */
    boolean isUnreadable() {
        return faults().stream().anyMatch(fault -> fault.code().equals("MALFORMED_JSON"));
    }

    /** What means something beyond its form, so far as the form is right. */
    Particulars particulars() {
        return new Particulars(
                sound(TAX_CODE),
                sound(EMAIL),
                sound(PHONE),
                sound("/zoneId"),
                sound("/communeId"),
                sound("/categoryId"),
                sound("/channel"));
    }

    /** The filing; only for a request without any fault. */
    Filing filing() {
        Contact contact = new Contact(text("/enterprise/contact/name"), text(EMAIL), text(PHONE));
        TaxCode taxCode = TaxCode.parse(text(TAX_CODE)).orElseThrow();
        return new Filing(
                new Enterprise(taxCode, text("/enterprise/name"), contact),
                text("/zoneId"),
                sound("/communeId"),
                sound("/categoryId"),
                Optional.ofNullable(sound("/urgency")).map(Urgency::valueOf).orElse(Urgency.NORMAL),
                text("/title"),
                text("/description"),
                Optional.ofNullable(sound("/channel")).orElse(DEFAULT_CHANNEL));
    }

    private String text(String pointer) {
        return node(pointer).asText();
    }

    private @Nullable String sound(String pointer) {
        return checked.isSound(pointer) ? text(pointer) : null;
    }

    private JsonNode node(String pointer) {
        return checked.body().at(pointer);
    }
}
