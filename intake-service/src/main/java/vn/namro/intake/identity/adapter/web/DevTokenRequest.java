package vn.namro.intake.identity.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.platform.http.Fault;
import vn.namro.platform.http.RequestSchema;
import vn.namro.platform.http.RequestSchema.Checked;

/** Who somebody wants to be in the local mode. */
record DevTokenRequest(Checked checked) {

    private static final RequestSchema SCHEMA = RequestSchema.of("/requests/dev-token.schema.json");
    private static final String TAX_CODE = "/taxCode";

    static DevTokenRequest read(byte[] body) {
        return new DevTokenRequest(SCHEMA.check(body));
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(checked.faults());
        String told = text(TAX_CODE);
        if (told != null && !TaxCode.hasForm(told)) {
            faults.add(Fault.at(TAX_CODE, "MALFORMED_TAX_CODE"));
        } else if (told != null && TaxCode.parse(told).isEmpty()) {
            faults.add(Fault.at(TAX_CODE, "WRONG_CHECK_DIGIT"));
        }
        return faults;
    }

    /** Whether it is no JSON at all. */
    boolean isUnreadable() {
        return checked.faults().stream().anyMatch(fault -> fault.code().equals("MALFORMED_JSON"));
    }

    String role() {
        return checked.body().at("/role").asText();
    }

    @Nullable
    String taxCode() {
        return Optional.ofNullable(text(TAX_CODE))
                .flatMap(TaxCode::parse)
                .map(TaxCode::value)
                .orElse(null);
    }

    @Nullable
    String agencyId() {
        return text("/agencyId");
    }

    @Nullable
    String officerId() {
        return text("/officerId");
    }

    /** The person's id: as told, else made of what is told, so that the same sign-in is the same person. */
    String subject() {
        String told = text("/subject");
        return told != null
                ? told
                : Stream.of("demo", role(), taxCode(), agencyId(), officerId())
                        .filter(part -> part != null)
                        .collect(Collectors.joining("-"));
    }

    private @Nullable String text(String pointer) {
        return checked.isSound(pointer) ? checked.body().at(pointer).asText() : null;
    }
}
