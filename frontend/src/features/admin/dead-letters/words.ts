import type { Tone } from '@/components/ui/feedback';

interface State {
  value: string;
  label: string;
  tone: Tone;
}

export const PARKED = 'PARKED';

const STATES: State[] = [
  { value: PARKED, label: 'Waiting', tone: 'warn' },
  { value: 'REDRIVEN', label: 'Redriven', tone: 'good' },
  { value: 'DISCARDED', label: 'Discarded', tone: 'neutral' },
];

export const stateOf = (name: string): State => STATES.find(({ value }) => value === name) ?? { value: name, label: name, tone: 'neutral' };

/** Those that wait are what the page is for, so that they need no choice. */
export const STATE_CHOICES = STATES.map(({ value, label }) => ({ value: value === PARKED ? '' : value, label }));

export const knownState = (chosen: string): string => (STATES.some(({ value }) => value === chosen) ? chosen : PARKED);

/** The text of a message, laid out if it is JSON. */
export function laidOut(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}

/** `java.lang.IllegalStateException: what happened` without the package, which the stack names anyway. */
export const shortCause = (cause: string): string => cause.replace(/^(?:[a-z_][\w$]*\.)+(?=[A-Z])/, '');
