'use client';

import { toast } from 'sonner';

interface CopyTextProps {
  label: string;
  text: string;
  /** How it is shown, where that is easier to read than the text itself. */
  shown?: string;
}

/** Something that somebody will want to paste somewhere else. */
export function CopyText({ label, text, shown = text }: CopyTextProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast.success(`${label} copied`);
    } catch {
      // No clipboard outside secure contexts: the text can still be selected.
      toast.error('Please select the text and copy it yourself.');
    }
  };
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 text-xs text-soft">
      {label} <code className="font-mono break-all text-ink">{shown}</code>
      <button type="button" onClick={copy} aria-label={`Copy ${label.toLowerCase()} ${text}`} className="link min-h-7 px-1 font-medium">
        Copy
      </button>
    </p>
  );
}
