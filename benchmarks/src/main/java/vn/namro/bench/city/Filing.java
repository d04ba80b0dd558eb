package vn.namro.bench.city;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What an enterprise files: the kinds follow each other, so that many agencies lead.
 *
 * @param number names it; each is another issue
 */
public record Filing(int number) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CATEGORIES = List.of("A2", "B2", "D2", "D7", "E1", "H5");
    private static final List<String> ZONES = List.of("kcn-thang-long", "kcn-quang-minh-1", "ccn-dai-thang");
    private static final List<String> ENTERPRISES = List.of("9900000016", "9900000023");

    /** So many kinds there are. */
    public static final int KINDS = CATEGORIES.size() * ZONES.size();

    /** Who files it. */
    public String taxCode() {
        return ENTERPRISES.get(number % ENTERPRISES.size());
    }

    /** The body of the request. */
    public String json() {
        ObjectNode issue = JSON.createObjectNode()
                .put("zoneId", ZONES.get(number / CATEGORIES.size() % ZONES.size()))
                .put("categoryId", CATEGORIES.get(number % CATEGORIES.size()))
                .put("urgency", "NORMAL")
                .put("title", "Mất điện nhiều lần trong tháng, số " + number)
                .put(
                        "description",
                        "Mùa hè năm trước nhà máy bị mất điện nhiều lần, một số lô hàng phải hủy. Công ty đề nghị bảo"
                                + " đảm cấp điện ổn định và thông báo sớm khi có kế hoạch cắt điện.");
        ObjectNode enterprise =
                issue.putObject("enterprise").put("taxCode", taxCode()).put("name", "Công ty TNHH Thiết bị y tế A");
        enterprise
                .putObject("contact")
                .put("name", "Người liên hệ mẫu")
                .put("email", "mau@enterprise.namro.invalid")
                .put("phone", "024 0000 0001");
        return issue.toString();
    }
}
