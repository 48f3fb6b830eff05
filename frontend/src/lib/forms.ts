'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiError, fieldErrors } from './api/problem';

export type FormValues = Record<string, string>;
type Errors = Record<string, string>;

/**
 * A form whose mistakes are told at their fields, whether the browser (by the fields' own `required`, `pattern`, …) or
 * the shop found them; the first wrong field gets the focus. A second submit while the first is on its way is ignored.
 */
export function useForm(submit: (values: FormValues, form: HTMLFormElement) => Promise<void>) {
  const ref = useRef<HTMLFormElement>(null);
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<unknown>(null);

  useEffect(() => {
    if (Object.keys(errors).length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (running.current) return;
    const mistakes = findMistakes(form);
    setFailure(null);
    setErrors(mistakes);
    if (Object.keys(mistakes).length > 0) return;
    running.current = true;
    setBusy(true);
    try {
      await submit(readValues(form), form);
    } catch (cause) {
      const named = fieldErrors(cause);
      setErrors(named);
      if (!toldAtFields(cause, form)) setFailure(cause);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  /** A field that is being mended is not complained about any more. */
  function forgive(...names: string[]) {
    if (!names.some((name) => errors[name])) return;
    setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => !names.includes(field))));
  }

  const onInput = ({ target }: FormEvent<HTMLFormElement>) => forgive((target as HTMLInputElement).name);

  return { form: { ref, onSubmit, onInput, noValidate: true }, busy, errors, failure, forgive };
}

function readValues(form: HTMLFormElement): FormValues {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(entries);
}

/** What is in a field, blanks included: they are part of a password. */
export const rawValue = ({ elements }: HTMLFormElement, name: string): string =>
  (elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function findMistakes(form: HTMLFormElement): Errors {
  const controls = [...form.elements] as Control[];
  return Object.fromEntries(
    controls.filter(({ name, validity }) => name && validity && !validity.valid).map((control) => [control.name, explain(control)]),
  );
}

/** `title` says what a pattern wants; for the rest the browser has a sentence, in the reader's language. */
function explain({ validity, validationMessage, title }: Control): string {
  if (validity.valueMissing) return 'Please fill in this field.';
  return validity.patternMismatch && title ? title : validationMessage;
}

function toldAtFields(cause: unknown, form: HTMLFormElement): boolean {
  const names = Object.keys(fieldErrors(cause));
  return cause instanceof ApiError && names.length > 0 && names.every((name) => form.elements.namedItem(name));
}
