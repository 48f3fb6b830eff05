import { classes } from '@/lib/classes';

const FEW = 5;

function look(available: number | undefined): { text: string; tone: string; dot: string } {
  if (available === undefined) return { text: 'Stock is shown at the till', tone: 'text-soft', dot: 'bg-soft' };
  if (available <= 0) return { text: 'Sold out', tone: 'text-rust', dot: 'bg-rust' };
  if (available <= FEW) return { text: `Only ${available} left`, tone: 'text-honey', dot: 'bg-honey' };
  return { text: 'In stock, leaves us within 24 hours', tone: 'text-moss', dot: 'bg-moss' };
}

export function StockNote({ available }: { available: number | undefined }) {
  const { text, tone, dot } = look(available);
  return (
    <p role="status" data-testid="stock" data-available={available} className={classes('flex items-center gap-2 text-sm font-medium', tone)}>
      <span aria-hidden="true" className={classes('size-2 rounded-full', dot)} />
      {text}
    </p>
  );
}
