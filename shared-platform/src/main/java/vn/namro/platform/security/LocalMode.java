package vn.namro.platform.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where the key of the local sign-in is configured. An empty setting, as beside an issuer, is none. */
public final class LocalMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("namro.security.dev-key-file", "")
                .isBlank();
    }
}
