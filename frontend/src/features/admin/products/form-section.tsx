import type { ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  hint?: ReactNode;
  children: ReactNode;
}

export function FormSection({ title, hint, children }: FormSectionProps) {
  return (
    <fieldset className="card min-w-0 p-5">
      <legend className="float-left mb-1 w-full font-display text-xl font-medium">{title}</legend>
      {hint && <p className="clear-both text-sm text-soft">{hint}</p>}
      <div className="clear-both pt-3">{children}</div>
    </fieldset>
  );
}
