import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { classes } from '@/lib/classes';
import { ChevronIcon } from './icons';

interface FrameProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
}

function useField(id: string | undefined, { hint, error }: Pick<FrameProps, 'hint' | 'error'>) {
  const generated = useId();
  const key = id ?? generated;
  const describedBy = classes(hint ? `${key}-hint` : null, error ? `${key}-error` : null) || undefined;
  return { key, aria: { id: key, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined } };
}

function Frame({ label, hint, error, className, htmlFor, optional, children }: FrameProps & { htmlFor: string; optional: boolean; children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={htmlFor} className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-soft"> (optional)</span>}
      </label>
      {children}
      {hint && (
        <p id={`${htmlFor}-hint`} className="mt-1.5 text-xs text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${htmlFor}-error`} className="mt-1.5 text-sm font-medium text-rust first-letter:uppercase">
          {error}
        </p>
      )}
    </div>
  );
}

type InputProps = InputHTMLAttributes<HTMLInputElement> & FrameProps;

export function Field({ label, hint, error, className, id, ...rest }: InputProps) {
  const { key, aria } = useField(id, { hint, error });
  return (
    <Frame {...{ label, hint, error, className }} htmlFor={key} optional={!rest.required}>
      <input {...rest} {...aria} className="control" />
    </Frame>
  );
}

export function TextArea({ label, hint, error, className, id, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement> & FrameProps) {
  const { key, aria } = useField(id, { hint, error });
  return (
    <Frame {...{ label, hint, error, className }} htmlFor={key} optional={!rest.required}>
      <textarea rows={4} {...rest} {...aria} className="control" />
    </Frame>
  );
}

export function SelectField({ label, hint, error, className, id, children, ...rest }: SelectHTMLAttributes<HTMLSelectElement> & FrameProps) {
  const { key, aria } = useField(id, { hint, error });
  return (
    <Frame {...{ label, hint, error, className }} htmlFor={key} optional={!rest.required}>
      <Select {...rest} {...aria}>
        {children}
      </Select>
    </Frame>
  );
}

export function Select({ className, children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className="relative block">
      <select {...rest} className={classes('control appearance-none pr-9', className)}>
        {children}
      </select>
      <ChevronIcon className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-soft" />
    </span>
  );
}
