import { Badge, type Tone } from './feedback';

const LOOKS: Record<string, { tone: Tone; label: string }> = {
  PENDING: { tone: 'warn', label: 'In progress' },
  CONFIRMED: { tone: 'good', label: 'Confirmed' },
  SHIPPED: { tone: 'info', label: 'Shipped' },
  DELIVERED: { tone: 'good', label: 'Delivered' },
  CANCELLED: { tone: 'bad', label: 'Cancelled' },
};

export function OrderStatusBadge({ status }: { status: string }) {
  const { tone, label } = LOOKS[status] ?? { tone: 'neutral' as const, label: status };
  return (
    <span data-testid="order-status" data-status={status}>
      <Badge tone={tone}>{label}</Badge>
    </span>
  );
}
