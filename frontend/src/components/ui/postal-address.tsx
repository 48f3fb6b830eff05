import { countryName } from '@/config/countries';
import type { Address, PostalAddress } from '@/lib/api/types';

/** An address as on an envelope. */
export function PostalAddressBlock({ address }: { address: PostalAddress | Address }) {
  const { fullName, line1, line2, postalCode, city, region, country, phone } = address;
  const lines = [line1, line2, `${postalCode} ${city}`, region, countryName(country), phone].filter(Boolean);
  return (
    <address className="text-sm leading-relaxed not-italic">
      <span className="font-medium">{fullName}</span>
      {lines.map((line) => (
        <span key={line} className="block text-soft">
          {line}
        </span>
      ))}
    </address>
  );
}
