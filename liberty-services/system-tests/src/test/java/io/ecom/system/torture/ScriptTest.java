package io.ecom.system.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecom.system.torture.Fault.Kind;
import io.ecom.system.torture.Story.Ending;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run can be had again, and leaves nothing out. */
class ScriptTest {
  private static final Map<Kind, List<String>> TARGETS =
      Map.of(
          Kind.KILL, List.of("order-service", "mongo", "kafka"),
          Kind.FREEZE, List.of("order-service", "mongo"),
          Kind.LATENCY, List.of("kafka"),
          Kind.RESET, List.of());

  @Test
  void oneSeedMakesOneRun() {
    assertThat(Script.write(7, Size.SHORT)).isEqualTo(Script.write(7, Size.SHORT));
    assertThat(Script.write(7, Size.SHORT)).isNotEqualTo(Script.write(8, Size.SHORT));
    assertThat(FaultPlan.draw(7, Size.SHORT, TARGETS))
        .isEqualTo(FaultPlan.draw(7, Size.SHORT, TARGETS));
  }

  @Test
  void everyCardAndEveryEndingComes() {
    List<Story> stories = Script.write(1, Size.SHORT);
    assertThat(stories).hasSize(300);
    assertThat(stories).extracting(Story::card).contains(Card.values());
    assertThat(stories).extracting(Story::ending).contains(Ending.values());
    assertThat(stories).anyMatch(Story::twice);
  }

  @Test
  void theHotSkuRunsOut() {
    List<Story> stories = Script.write(1, Size.SHORT);
    List<Integer> stock =
        IntStream.range(0, Size.SHORT.skus()).mapToObj(i -> Script.stockOf(i, stories)).toList();
    int wanted =
        stories.stream()
            .flatMap(story -> story.lines().stream())
            .filter(line -> line.sku() == 0)
            .mapToInt(Story.Line::quantity)
            .sum();
    assertThat(stock.get(0)).isLessThan(wanted);
  }

  @Test
  void everyPartDiesAndEveryKindOfFaultComes() {
    List<Fault> plan = FaultPlan.draw(1, Size.SHORT, TARGETS);
    assertThat(plan.stream().filter(f -> f.kind() == Kind.KILL).map(Fault::part))
        .contains("order-service", "mongo", "kafka");
    assertThat(plan.stream().map(Fault::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Kind.KILL, Kind.FREEZE, Kind.LATENCY);
    assertThat(plan).isSortedAccordingTo((a, b) -> Long.compare(a.atMs(), b.atMs()));
  }
}
