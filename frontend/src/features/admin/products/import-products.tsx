'use client';

import Link from 'next/link';
import { useState, type DragEvent } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemNotice } from '@/components/ui/feedback';
import { UploadIcon } from '@/components/ui/icons';
import { PageTitle } from '@/components/ui/page-title';
import type { ImportReport } from '@/lib/api/types';
import { classes } from '@/lib/classes';
import { useAction } from '@/lib/use-action';
import { importProducts } from '../api/products';
import { ImportResult } from './import-result';

export function ImportProducts() {
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const { run, busy, error, forgive } = useAction(async (chosen: File) => {
    setReport(null);
    setReport(await importProducts(await chosen.text()));
  });

  const choose = (chosen: File | null | undefined) => {
    forgive();
    setReport(null);
    setFile(chosen ?? null);
  };
  return (
    <>
      <PageTitle eyebrow={<Link href="/admin/products">Products</Link>}>Import products</PageTitle>
      <p className="mb-6 max-w-2xl text-sm text-soft">
        A CSV file as Shopify exports it: one row a variant, products known by their <code>Handle</code>. New ones are created, others
        updated if they changed; importing a file twice changes nothing. Rows that cannot be used are reported and leave the rest alone.
      </p>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void run(file);
        }}
      >
        <FilePicker file={file} onChoose={choose} disabled={busy} />
        <Button type="submit" busy={busy} disabled={!file}>
          {busy ? 'Importing' : 'Import'}
        </Button>
      </form>
      <div className="mt-8" aria-live="polite">
        <ProblemNotice error={error} />
        {report && <ImportResult report={report} />}
      </div>
    </>
  );
}

interface FilePickerProps {
  file: File | null;
  onChoose: (file: File | null | undefined) => void;
  disabled: boolean;
}

function FilePicker({ file, onChoose, disabled }: FilePickerProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) onChoose(event.dataTransfer.files[0]);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classes(
        'relative flex flex-col items-center gap-2 rounded-2xl border-2 border-dashed p-10 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-clay',
        over ? 'border-clay bg-cream' : 'border-field/50 bg-white hover:bg-cream/60',
      )}
    >
      <UploadIcon className="size-8 text-clay" />
      <span className="font-semibold">{file ? file.name : 'Choose a CSV file, or drop it here'}</span>
      {file && <span className="text-soft">{Math.ceil(file.size / 1024)} KiB</span>}
      <input
        type="file"
        accept=".csv,text/csv"
        disabled={disabled}
        onChange={({ target }) => onChoose(target.files?.[0])}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </label>
  );
}
