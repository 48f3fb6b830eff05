import { Button } from '@/components/ui/button';
import { AlertIcon } from '@/components/ui/icons';
import type { Product } from '@/lib/api/types';
import { formatInstant } from '@/lib/dates';
import { differences } from './draft';

interface ChangedMeanwhileProps {
  read: Product;
  theirs: Product;
  onTakeTheirs: () => void;
}

/** Two people edited the same product: says what the other one changed; this one decides, here or by saving again. */
export function ChangedMeanwhile({ read, theirs, onTakeTheirs }: ChangedMeanwhileProps) {
  const changed = differences(read, theirs);
  return (
    <div role="alert" className="flex gap-3 rounded-xl border border-honey/30 bg-honey-pale p-4 text-sm">
      <AlertIcon className="text-honey" />
      <div className="min-w-0 space-y-3">
        <p>
          <strong className="font-semibold">Changed meanwhile.</strong> Somebody saved this product at{' '}
          <time dateTime={theirs.updatedAt}>{formatInstant(theirs.updatedAt)}</time>
          {changed.length > 0 && <> and changed: {changed.join(', ')}</>}. Your changes are not saved yet and still stand in the form.
        </p>
        <Button size="sm" look="outline" onClick={onTakeTheirs}>
          Drop mine, show theirs
        </Button>
      </div>
    </div>
  );
}
