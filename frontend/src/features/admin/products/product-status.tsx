import { Badge, type Tone } from '@/components/ui/feedback';
import type { Product } from '@/lib/api/types';

type Status = Product['status'];

export const STATUS_LABELS: Record<string, string> = { active: 'Active', draft: 'Draft', archived: 'Archived' };
const TONES: Record<string, Tone> = { active: 'good', draft: 'warn', archived: 'neutral' };

export function ProductStatus({ status }: { status: Status }) {
  return <Badge tone={TONES[status]}>{STATUS_LABELS[status] ?? status}</Badge>;
}
