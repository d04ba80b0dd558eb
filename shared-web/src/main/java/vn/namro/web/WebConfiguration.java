package vn.namro.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.namro.web.limit.LimitConfiguration;
import vn.namro.web.page.PageConfiguration;
import vn.namro.web.signin.SignInConfiguration;
import vn.namro.web.status.StatusConfiguration;

/** Everything that a service with pages gets by importing this class; it adds a {@link vn.namro.web.page.Menu}. */
@Configuration(proxyBeanMethods = false)
@Import({PageConfiguration.class, SignInConfiguration.class, LimitConfiguration.class, StatusConfiguration.class})
public class WebConfiguration {}
