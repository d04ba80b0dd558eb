package vn.namro.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser. Where none is found the tests that need one are skipped, and say so; the build server requires one. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REQUIRED = "NAMRO_REQUIRE_CHROMIUM";

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        Optional<Path> browser = found("NAMRO_CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome");
        Optional<Path> remote = found("NAMRO_CHROMEDRIVER", "chromedriver");
        boolean both = browser.isPresent() && remote.isPresent();
        if (!both && "true".equals(System.getenv(REQUIRED))) {
            throw new AssertionError(
                    "a Chromium with its chromedriver is required here, and was not found on the PATH");
        }
        assumeTrue(
                both,
                "SKIPPED: no Chromium with its chromedriver on the PATH, so the pages were not tried in a browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(remote.orElseThrow().toFile())
                .withSilent(true)
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    private static Optional<Path> found(String variable, String... names) {
        String given = System.getenv(variable);
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given));
        }
        List<String> folders =
                List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The next pages are shown on a screen of this width, in light or dark. */
    Chromium screen(int width, int height, boolean dark) {
        Map<String, Object> size = new HashMap<>();
        size.put("width", width);
        size.put("height", height);
        size.put("deviceScaleFactor", 1);
        size.put("mobile", width < 600);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    Chromium phone() {
        return screen(360, 780, false);
    }

    Chromium desk() {
        return screen(1280, 900, false);
    }

    /** Pulls the network's plug, or puts it back. */
    void offline(boolean away) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", away, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Is somebody from now on: one of the people of the sign-in page, by role and what belongs to it. */
    Chromium as(String base, String role, String belongsTo) {
        open(base + "/sign-in");
        driver.manage().deleteAllCookies();
        open(base + "/sign-in");
        script(
                "const form = [...document.querySelectorAll('details form')][0]; form.querySelector('[name=role]').value ="
                        + " arguments[0]; const [tax, agency, officer] = arguments[1].split('|');"
                        + " form.querySelector('[name=taxCode]').value = tax; form.querySelector('[name=agencyId]').value ="
                        + " agency || ''; form.querySelector('[name=officerId]').value = officer || ''; form.submit();",
                role,
                belongsTo);
        until("the sign-in of " + role, "form[action='/sign-out'], main h1");
        return this;
    }

    Chromium emptyCache() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return this;
    }

    Chromium language(String base, String language) {
        open(base + "/language?lang=" + language + "&to=/sign-in");
        return this;
    }

    Chromium open(String address) {
        driver.get(address);
        return this;
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    /** Waits until there is something that a person can see. */
    WebElement until(String what, String css) {
        return Objects.requireNonNull(new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> what + " did not come: " + css + "\n" + text())
                .ignoring(StaleElementReferenceException.class)
                .until(there -> there.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null)));
    }

    /** Waits until the page says something. */
    void untilItSays(String words) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "the page does not say “" + words + "”:\n" + text())
                .ignoring(StaleElementReferenceException.class)
                .until(there -> text().contains(words));
    }

    void untilAddress(String part) {
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "the address has no " + part + ": " + address() + "\n" + text())
                .until(there -> address().contains(part));
    }

    String text() {
        return Objects.requireNonNullElse(driver.findElement(By.tagName("body")).getText(), "");
    }

    Chromium write(String css, String words) {
        WebElement field = until("the field", css);
        field.clear();
        field.sendKeys(words);
        return this;
    }

    /** Chooses by typing, as people who know the keyboard do. */
    Chromium pick(String css, String words) {
        WebElement field = until("the choice", css);
        script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus(); arguments[0].select()", field);
        field.sendKeys(words);
        until("what can be chosen", css + "-list [role=option]");
        field.sendKeys(Keys.ENTER);
        return this;
    }

    /** Gives a file to the page, as the camera or the folder of a device does. */
    Chromium attach(String css, Path file) {
        until("the field for files", css).sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    Chromium choose(String css, String value) {
        new Select(until("the choice", css)).selectByValue(value);
        return this;
    }

    Chromium click(String css) {
        WebElement button = until("the button", css);
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
        return this;
    }

    /** Clicks what carries these words. */
    Chromium press(String words) {
        WebElement button = Objects.requireNonNull(new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "no button “" + words + "”:\n" + text())
                .ignoring(StaleElementReferenceException.class)
                .until(there -> there.findElements(By.cssSelector("button, a, summary")).stream()
                        .filter(each ->
                                each.isDisplayed() && each.getText().strip().equals(words))
                        .findFirst()
                        .orElse(null)));
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
        return this;
    }

    @Nullable
    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    @Nullable
    Object waiting(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeAsyncScript(code, arguments);
    }

    /** Keeps a picture of the whole page, where pictures are asked for. */
    void picture(String name) {
        String folder = System.getProperty("namro.pictures", "");
        if (folder.isBlank()) {
            return;
        }
        try {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
