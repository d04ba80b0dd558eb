package vn.namro.web.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where browsers reach the services: pages lead from one to the other. */
@ConfigurationProperties("namro.addresses")
public record Addresses(URI intake, URI routing, URI notification) {}
