package vn.namro.bench.timers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import vn.namro.bench.JavaProcess;
import vn.namro.notification.delivery.application.Mail;

/** An instance of the engine as a process of its own; what it mails is a line in a file. */
final class TimerEngine {

    private static final String HEAP = "1g";

    private TimerEngine() {}

    static JavaProcess start(String mongo, String database, String instance, Path letters) throws IOException {
        return JavaProcess.start(TimerEngine.class, HEAP, mongo, database, instance, letters.toString());
    }

    /** {@code MONGO DATABASE INSTANCE LETTERS}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Mail letters = new LetterLog(arguments[3]);
        new SpringApplicationBuilder(EngineApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=notification")
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("mail", Mail.class, () -> letters))
                .run(settings(arguments[0], arguments[1], arguments[2]));
        System.out.println("ready");
        new CountDownLatch(1).await();
    }

    static String[] settings(String mongo, String database, String instance) {
        return new String[] {"--bench.mongo=" + mongo, "--bench.database=" + database, "--namro.instance=" + instance};
    }
}
