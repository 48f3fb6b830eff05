'use client';

import { Select } from '@/components/ui/field';
import { useFilters } from '../filters';
import { isService, serviceLabel, SERVICES, type Service } from './services';

/** The service chosen in the address; null for all. */
export function useService(): Service | null {
  const chosen = useFilters().get('service');
  return isService(chosen) ? chosen : null;
}

export function ServiceSelect() {
  const { set } = useFilters();
  const chosen = useService();
  return (
    <div className="w-44">
      <Select aria-label="Service" value={chosen ?? ''} onChange={({ target }) => set('service', target.value)}>
        <option value="">Every service</option>
        {SERVICES.map((service) => (
          <option key={service} value={service}>
            {serviceLabel(service)}
          </option>
        ))}
      </Select>
    </div>
  );
}
