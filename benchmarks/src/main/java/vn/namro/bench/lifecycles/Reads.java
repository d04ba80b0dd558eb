package vn.namro.bench.lifecycles;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.namro.bench.Samples;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Filing;
import vn.namro.bench.city.People;
import vn.namro.bench.city.Web;

/** The questions whose answers might cost more the more is stored, asked one after the other. */
final class Reads {

    private final Web web;
    private final String intake;
    private final String routing;
    private final People people;

    Reads(Web web, City city) {
        this.web = web;
        this.intake = city.url(CityService.INTAKE);
        this.routing = city.url(CityService.ROUTING);
        this.people = new People(web, intake);
    }

    /** The median ms of each. */
    Map<String, Double> medians(int times) {
        String enterprise =
                people.enterprise(new Filing(0).taxCode()).blockOptional().orElseThrow();
        String coordinator = people.coordinator().blockOptional().orElseThrow();
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("the enterprise's own issues, p50", median(intake + "/api/issues", enterprise, times));
        medians.put("all issues, newest first, p50", median(intake + "/api/issues", coordinator, times));
        medians.put("board of assignments, p50", median(routing + "/api/assignments", coordinator, times));
        medians.put("counts of assignments, p50", median(routing + "/api/assignments/counts", coordinator, times));
        return medians;
    }

    private double median(String url, String token, int times) {
        Samples millis = new Samples();
        for (int time = 0; time < times; time++) {
            var answer = web.get(url, token).blockOptional().orElseThrow();
            if (answer.status() != 200) {
                throw new IllegalStateException(url + " was answered with " + answer.status());
            }
            millis.add(answer.millis());
        }
        return millis.median();
    }
}
