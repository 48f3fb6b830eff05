/** The field for what an authenticator app shows; phones offer digits, and the code if they know it. */
export const TOTP_CODE = {
  name: 'code',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  required: true,
  maxLength: 12,
  pattern: '\\s*\\d{3}\\s?\\d{3}\\s*',
  title: 'Six digits, as the app shows them.',
} as const;

export const RECOVERY_CODE = {
  name: 'code',
  autoComplete: 'off',
  autoCapitalize: 'characters',
  spellCheck: false,
  required: true,
  maxLength: 40,
  pattern: '\\s*[A-Za-z2-7]{4}(?:[\\s\\-]?[A-Za-z2-7]{4}){3}\\s*',
  title: 'Four groups of four letters and digits, such as ABCD-EFGH-2345-WXYZ.',
} as const;

/** People copy codes as apps show them: `123 456`. */
export const withoutBlanks = (code: string): string => code.replace(/\s/g, '');

export const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
