package vn.namro.platform.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where traces go.
 *
 * @param endpoint takes them over OTLP/HTTP; empty: nobody does
 * @param sample share of the requests without a trace of their own that is traced, 0 to 1
 */
@ConfigurationProperties("namro.trace")
record TraceSettings(String endpoint, double sample) {

    TraceSettings {
        if (!(sample >= 0 && sample <= 1)) {
            throw new IllegalArgumentException("namro.trace.sample must be 0 to 1, not " + sample);
        }
    }
}
