package io.ecom.realtime.control;

import io.ecom.contracts.CloudEvent;
import io.ecom.realtime.entity.Audience;
import io.ecom.realtime.entity.EventId;
import io.ecom.realtime.entity.Push;
import io.ecom.realtime.entity.StreamEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The last events, in Redis, in the one order that all instances and all clients see them in.
 *
 * <p>Whoever reads on from an event must still find that event there: only then is nothing missing
 * behind it, however much was trimmed or lost with a Redis that died.
 */
@ApplicationScoped
public class EventStream {
  static final String KEY = "ecom:{realtime}:stream";
  private static final String SEEN = "ecom:{realtime}:seen";

  private static final String AUDIENCE = "audience";
  private static final String TYPE = "type";
  private static final String TIME = "time";
  private static final String DATA = "data";

  /** Once per CloudEvent: redeliveries find its id among those seen last. */
  private static final String APPEND =
      """
      local now = redis.call('TIME')
      local millis = now[1] * 1000 + math.floor(now[2] / 1000)
      if redis.call('ZADD', KEYS[2], 'NX', millis, ARGV[1]) == 0 then return 0 end
      redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -2 * ARGV[2] - 1)
      for i = 3, #ARGV, 4 do
        redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'audience', ARGV[i],
            'type', ARGV[i + 1], 'time', ARGV[i + 2], 'data', ARGV[i + 3])
      end
      return 1
      """;

  /** An empty stream gets a first entry, so that there always is one to read on from. */
  private static final String NEWEST =
      """
      local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
      if #last > 0 then return last[1][1] end
      return redis.call('XADD', KEYS[1], '*', 'audience', 'nobody')
      """;

  @Inject Redis redis;

  @Inject
  @ConfigProperty(name = "ecom.realtime.stream.max-length")
  int maxLength;

  /** Appends what is to be told of an event, unless that was done before. */
  public void append(CloudEvent event, List<Push> pushes) {
    List<String> arguments = new ArrayList<>();
    arguments.add(event.id());
    arguments.add(Integer.toString(maxLength));
    for (Push push : pushes) {
      arguments.add(push.audience().toString());
      arguments.add(push.type());
      arguments.add(event.time().toString());
      arguments.add(Messages.visible(event.data(), push).toString());
    }
    redis.client().eval(APPEND, List.of(KEY, SEEN), arguments);
  }

  EventId newest() {
    Object id = redis.client().eval(NEWEST, List.of(KEY), List.of());
    return EventId.parse(String.valueOf(id)).orElseThrow();
  }

  /**
   * Reads on.
   *
   * @return what came after the position, at most so many; nothing if the position itself is not
   *     kept any more
   */
  Optional<List<StreamEvent>> after(EventId position, int count) {
    List<StreamEntry> entries =
        redis.client().xrange(KEY, position.toString(), "+", Math.addExact(count, 1));
    if (entries.isEmpty() || !eventId(entries.get(0)).equals(position)) {
      return Optional.empty();
    }
    return Optional.of(
        entries.subList(1, entries.size()).stream().map(EventStream::event).toList());
  }

  static StreamEntryID redisId(EventId id) {
    return new StreamEntryID(id.millis(), id.sequence());
  }

  private static EventId eventId(StreamEntry entry) {
    return new EventId(entry.getID().getTime(), entry.getID().getSequence());
  }

  private static StreamEvent event(StreamEntry entry) {
    EventId id = eventId(entry);
    Map<String, String> fields = entry.getFields();
    String type = fields.get(TYPE);
    String time = fields.get(TIME);
    String data = fields.get(DATA);
    if (type == null || time == null || data == null) {
      return new StreamEvent(id, Audience.NOBODY, "");
    }
    return new StreamEvent(
        id, Audience.parse(fields.get(AUDIENCE)), Messages.event(id, type, time, data));
  }
}
