/** What the shop asks of a new password; it checks again, and more. */
export const NEW_PASSWORD = {
  type: 'password',
  autoComplete: 'new-password',
  required: true,
  minLength: 8,
  maxLength: 256,
  hint: 'At least 8 characters. A few words you remember are better than a riddle.',
} as const;

export const KNOWN_PASSWORD = { type: 'password', autoComplete: 'current-password', required: true, maxLength: 256 } as const;
