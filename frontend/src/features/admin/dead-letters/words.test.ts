import { describe, expect, it } from 'vitest';
import { knownState, laidOut, shortCause } from './words';

describe('a dead letter', () => {
  it('is laid out if it is JSON, and shown as it is if not', () => {
    expect(laidOut('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(laidOut('{"a":')).toBe('{"a":');
  });

  it('tells its cause without the package', () => {
    expect(shortCause('com.mongodb.MongoWriteException: Document failed validation')).toBe('MongoWriteException: Document failed validation');
    expect(shortCause('behind an earlier message of its key')).toBe('behind an earlier message of its key');
  });

  it('is looked for among those that wait unless another state is asked for', () => {
    expect(['', 'nonsense', 'DISCARDED'].map(knownState)).toEqual(['PARKED', 'PARKED', 'DISCARDED']);
  });
});
