import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a catalogue in Shopify's product CSV format from {@code kinds.txt}: first the products
 * named there, then made-up ones until there are as many as asked for. The same seed makes the same
 * file.
 *
 * <p>{@code java demo/CatalogueGenerator.java [--products N] [--seed N] [--out FILE]}
 */
public class CatalogueGenerator {

  private static final List<String> HEADER =
      List.of(
          "Handle", "Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published",
          "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Variant SKU",
          "Variant Inventory Qty", "Variant Price", "Variant Compare At Price", "Image Src",
          "Image Alt Text", "Variant Image", "Status");
  private static final String MEDIA = "/api/v1/products/media/";
  private static final int BACKDROPS = 4;
  private static final int[] TEXTURES = {0, 0, 0, 1, 2, 3, 3, 4, 5};
  /** Where a larger size costs no more. */
  private static final Set<String> ONE_PRICE =
      Set.of("Clothing", "Cycling", "Shoes", "Stationery");

  private static final List<String> PLACES =
      List.of(
          "Alder", "Amber", "Ashford", "Aspen", "Barrow", "Bayside", "Beacon", "Birch", "Bramble",
          "Brook", "Calder", "Cedar", "Clover", "Coast", "Copper", "Cove", "Dale", "Dover", "Dune",
          "Elm", "Ember", "Fallow", "Fen", "Fern", "Fjord", "Flint", "Glen", "Grove", "Hazel",
          "Heath", "Heron", "Holm", "Isla", "Juniper", "Kelp", "Lark", "Linden", "Loch", "Maple",
          "Marsh", "Meadow", "Mill", "Moor", "Moss", "Nova", "Oak", "Orchard", "Otter", "Pine",
          "Quarry", "Reed", "Ridge", "River", "Rowan", "Saffron", "Shore", "Thistle", "Tide",
          "Vale", "Willow");
  private static final List<String> STYLES =
      List.of(
          "Classic", "Everyday", "Compact", "Grand", "Little", "Modern", "Heritage", "Studio",
          "Weekend", "Essential", "Signature", "Simple", "Bold", "Soft", "Fine", "Rustic",
          "Atelier", "City", "Country", "Nordic");

  /** A section of kinds.txt. */
  private record Kind(String name, Map<String, List<String>> values) {
    List<String> all(String key) {
      return values.getOrDefault(key, List.of());
    }

    String one(String key) {
      return all(key).isEmpty() ? "" : all(key).get(0);
    }

    List<String> list(String key, String separator) {
      return one(key).isEmpty() ? List.of() : List.of(one(key).split("\\s*" + separator + "\\s*"));
    }
  }

  /** A product to be written: a name, its own sentence, how many colours and sizes it may have. */
  private record Plan(Kind kind, String title, String sentence, int colours, int sizes) {}

  private final Random random;
  private final Writer out;
  private final Set<String> handles = new HashSet<>();

  private CatalogueGenerator(long seed, Writer out) {
    this.random = new Random(seed);
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    Path file = Path.of(options.getOrDefault("--out", "demo/catalogue.csv"));
    Path kinds = Path.of(options.getOrDefault("--kinds", "demo/kinds.txt"));
    long seed = Long.parseLong(options.getOrDefault("--seed", "7"));
    int products = Integer.parseInt(options.getOrDefault("--products", "0"));
    try (Writer out = Files.newBufferedWriter(file)) {
      new CatalogueGenerator(seed, out).write(read(kinds), products);
    }
  }

  private static List<Kind> read(Path file) throws IOException {
    List<Kind> kinds = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        kinds.add(new Kind(line.substring(1, line.indexOf(']')), new HashMap<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] entry = line.split(": ", 2);
        kinds
            .get(kinds.size() - 1)
            .values()
            .computeIfAbsent(entry[0], key -> new ArrayList<>())
            .add(entry[1]);
      }
    }
    return kinds;
  }

  private void write(List<Kind> sections, int products) throws IOException {
    List<String> closings = sections.get(0).all("closing");
    List<Kind> kinds = sections.subList(1, sections.size());
    row(HEADER);
    int number = 0;
    for (Plan plan : named(kinds)) {
      write(plan, ++number, closings);
    }
    while (number < products) {
      write(madeUp(kinds.get(number % kinds.size()), number), ++number, closings);
    }
  }

  /** The named products, one of each kind in turn, so that a list of them is a colourful mixture. */
  private List<Plan> named(List<Kind> kinds) {
    List<Kind> order = new ArrayList<>(kinds);
    List<Plan> plans = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      Collections.shuffle(order, random);
      for (Kind kind : order) {
        if (round < kind.all("product").size()) {
          String[] product = kind.all("product").get(round).split(" \\| ", 2);
          plans.add(new Plan(kind, product[0], product[1], 2 + random.nextInt(3), 9));
        }
      }
    }
    return plans;
  }

  private Plan madeUp(Kind kind, int number) {
    String noun = capitalised(kind.name().replace('-', ' '));
    String title = pick(PLACES) + " " + pick(STYLES) + " " + noun;
    if (handles.contains(handle(title))) {
      title += " No. " + number;
    }
    String sentence = pick(kind.all("product")).split(" \\| ", 2)[1];
    return new Plan(kind, title, sentence, 1 + random.nextInt(2), 2);
  }

  private void write(Plan plan, int number, List<String> closings) throws IOException {
    Kind kind = plan.kind();
    String handle = handle(plan.title());
    handles.add(handle);
    boolean sizesOnly = kind.one("option").equals("sizes");
    List<String> palettes = rotated(kind.list("colours", " "), number);
    List<String> colours =
        palettes.subList(0, sizesOnly ? 1 : Math.min(plan.colours(), palettes.size()));
    String[] sized = kind.one("sizes").split(": ");
    List<String> sizes = sized.length < 2 ? List.of("") : List.of(sized[1].split(", "));
    sizes = sizes.subList(0, Math.min(plan.sizes(), sizes.size()));
    int style = random.nextInt(BACKDROPS) + BACKDROPS * TEXTURES[random.nextInt(TEXTURES.length)];
    Prices prices = prices(kind);
    boolean soldOut = random.nextInt(25) == 0;
    boolean first = true;
    for (String colour : colours) {
      for (int size = 0; size < sizes.size(); size++) {
        Map<String, String> row = new HashMap<>();
        row.put("Handle", handle);
        if (first) {
          row.putAll(shared(plan, number, closings));
          option(row, sizesOnly ? 2 : 1, "Name", "Colour");
          option(row, sizesOnly ? 1 : 2, "Name", sizes.get(0).isEmpty() ? "" : sized[0]);
        }
        option(row, sizesOnly ? 2 : 1, "Value", capitalised(colour));
        option(row, sizesOnly ? 1 : 2, "Value", sizes.get(size));
        if (sizesOnly) {
          row.put("Option2 Name", "");
          row.put("Option2 Value", "");
        }
        row.put("Variant SKU", sku(kind, number, sizesOnly ? "" : colour, sizes.get(size)));
        row.put("Variant Inventory Qty", String.valueOf(soldOut ? 0 : stock()));
        row.put("Variant Price", euros(prices.of(size)));
        row.put("Variant Compare At Price", prices.reduced() ? euros(prices.before(size)) : "");
        String image = MEDIA + kind.name() + "_" + colour + "_" + style + ".svg";
        row.put("Variant Image", image);
        if (size == 0) {
          row.put("Image Src", image);
          row.put("Image Alt Text", plan.title() + " in " + colour);
        }
        row(HEADER.stream().map(column -> row.getOrDefault(column, "")).toList());
        first = false;
      }
    }
  }

  private Map<String, String> shared(Plan plan, int number, List<String> closings) {
    Kind kind = plan.kind();
    List<String> details = rotated(kind.all("detail"), number);
    List<String> brands = kind.list("brand", "\\|");
    String second = number % 3 == 0 ? closings.get(number % closings.size()) : details.get(1);
    Map<String, String> row = new HashMap<>();
    row.put("Title", plan.title());
    row.put(
        "Body (HTML)",
        "<p>" + plan.sentence() + " " + details.get(0) + "</p><p>" + second + "</p>");
    row.put("Vendor", brands.get(number % brands.size()));
    row.put("Type", kind.one("category"));
    row.put("Tags", kind.name().replace('-', ' ') + ", " + kind.one("tags"));
    row.put("Published", "TRUE");
    row.put("Status", "active");
    return row;
  }

  private static void option(Map<String, String> row, int number, String part, String text) {
    row.put("Option" + number + " " + part, text);
  }

  /** What a product costs: larger sizes mostly more. */
  private record Prices(int cents, boolean bySize, boolean reduced) {
    int of(int size) {
      return bySize ? neat(cents * (1 + 0.35 * size)) : cents;
    }

    int before(int size) {
      return neat(of(size) * 1.28);
    }

    /** Such as 24.90 or, for what is expensive, 429.00. */
    static int neat(double cents) {
      return cents < 15_000
          ? (int) Math.round(cents / 100) * 100 - 10
          : (int) Math.round(cents / 1000) * 1000 - 100;
    }
  }

  private Prices prices(Kind kind) {
    String[] range = kind.one("price").split("-");
    int least = Integer.parseInt(range[0]);
    int most = Integer.parseInt(range[1]);
    boolean onePrice = ONE_PRICE.contains(kind.one("category"));
    double cents = 100 * (least + (most - least) * Math.pow(random.nextDouble(), 1.5));
    return new Prices(Prices.neat(cents), !onePrice, random.nextInt(6) == 0);
  }

  /** A few sold out, a few nearly. */
  private int stock() {
    int dice = random.nextInt(100);
    return dice < 4 ? 0 : dice < 14 ? 1 + random.nextInt(4) : 8 + random.nextInt(90);
  }

  private static String sku(Kind kind, int number, String colour, String size) {
    String code = kind.name().replace("-", "");
    StringBuilder sku = new StringBuilder(code.substring(0, Math.min(5, code.length())));
    sku.append(String.format(Locale.ROOT, "-%05d", number));
    if (!colour.isEmpty()) {
      sku.append('-').append(colour, 0, 3);
    }
    String plainSize = size.replace("/", "-").replaceAll("[^A-Za-z0-9.-]+", "");
    if (!plainSize.isEmpty()) {
      sku.append('-').append(plainSize);
    }
    return sku.toString().toUpperCase(Locale.ROOT);
  }

  private static String handle(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+|'", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String euros(int cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  private static String capitalised(String words) {
    return Stream.of(words.split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private static <T> List<T> rotated(List<T> list, int by) {
    List<T> rotated = new ArrayList<>(list);
    Collections.rotate(rotated, by);
    return rotated;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void row(List<String> fields) throws IOException {
    out.write(fields.stream().map(CatalogueGenerator::quoted).collect(Collectors.joining(",")));
    out.write('\n');
  }

  private static String quoted(String field) {
    return field.matches("(?s).*[\",\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
