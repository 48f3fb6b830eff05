import { describe, expect, it } from 'vitest';
import { grouped, RECOVERY_CODE, TOTP_CODE, withoutBlanks } from './second-factor';

/** As browsers match the pattern of a field. */
const fits = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 'v').test(text);

describe('a code', () => {
  it('of an app is six digits, blanks or not', () => {
    expect(['123456', '123 456', ' 123456 '].every((code) => fits(TOTP_CODE.pattern, code))).toBe(true);
    expect(['12345', '1234567', '12345a', ''].some((code) => fits(TOTP_CODE.pattern, code))).toBe(false);
    expect(withoutBlanks(' 123 456 ')).toBe('123456');
  });

  it('for recovery is taken however it is typed', () => {
    expect(['ABCD-EFGH-2345-WXYZ', 'abcd efgh 2345 wxyz', 'abcdefgh2345wxyz'].every((code) => fits(RECOVERY_CODE.pattern, code))).toBe(true);
    expect(['ABCD-EFGH-2345', '123456'].some((code) => fits(RECOVERY_CODE.pattern, code))).toBe(false);
  });
});

it('a secret is read in groups of four', () => {
  expect(grouped('ABCDEFGHIJ')).toBe('ABCD EFGH IJ');
});
