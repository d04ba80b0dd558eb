package vn.namro.web.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.security.LocalMode;
import vn.namro.platform.security.Tokens;
import vn.namro.platform.store.Stores;
import vn.namro.platform.time.MachineTime;
import vn.namro.web.session.SessionContext;
import vn.namro.web.session.SessionCookies;
import vn.namro.web.session.SessionSettings;
import vn.namro.web.session.Sessions;

/** Sessions and the sign-in that begins them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionSettings.class, ProviderSettings.class})
@Import({SignInController.class, Browsers.class})
public class SignInConfiguration {

    /** Holds where an issuer is configured. */
    static final class ProviderMode implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new LocalMode().matches(context, metadata);
        }
    }

    @Bean
    SessionCookies sessionCookies(PlatformSettings platform, SessionSettings settings) {
        return new SessionCookies(platform.service(), settings);
    }

    @Bean
    Sessions sessions(Stores stores, SessionSettings settings, MachineTime time) {
        Sessions sessions = new Sessions(stores.collection("sessions"), settings, time);
        sessions.createIndexes().block();
        return sessions;
    }

    @Bean
    SessionContext sessionContext(Sessions sessions, SessionCookies cookies) {
        return new SessionContext(sessions, cookies);
    }

    @Bean
    @Conditional(ProviderMode.class)
    ProviderSignIn providerSignIn(
            Tokens.Settings settings,
            ProviderSettings client,
            Stores stores,
            SessionCookies cookies,
            SessionContext sessions,
            ReactiveJwtDecoder tokens,
            MachineTime time) {
        PendingSignIns pending = new PendingSignIns(stores.collection("sign_ins"), cookies, time);
        return new ProviderSignIn(settings, client, pending, sessions, tokens);
    }
}
