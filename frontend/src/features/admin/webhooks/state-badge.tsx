import { Badge } from '@/components/ui/feedback';
import type { Webhook } from '@/lib/api/types';
import { deliveryState, endpointState } from './words';

export function EndpointBadge({ endpoint }: { endpoint: Webhook }) {
  const { value, label, tone } = endpointState(endpoint);
  return (
    <span data-testid="endpoint-state" data-state={value}>
      <Badge tone={tone}>{label}</Badge>
    </span>
  );
}

export function DeliveryBadge({ state }: { state: string }) {
  const { value, label, tone } = deliveryState(state);
  return (
    <span data-testid="delivery-state" data-state={value}>
      <Badge tone={tone}>{label}</Badge>
    </span>
  );
}
