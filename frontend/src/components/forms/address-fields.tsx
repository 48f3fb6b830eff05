import { Field, SelectField } from '@/components/ui/field';
import { COUNTRIES } from '@/config/countries';
import type { PostalAddress } from '@/lib/api/types';
import type { FormValues } from '@/lib/forms';

interface AddressFieldsProps {
  address?: Partial<PostalAddress> | undefined;
  errors: Record<string, string>;
  /** Which of the browser's address books to offer. */
  kind?: 'shipping';
}

/** The fields of a postal address; named as in the API, so that its complaints find them. */
export function AddressFields({ address = {}, errors, kind }: AddressFieldsProps) {
  const auto = (token: string) => (kind ? `${kind} ${token}` : token);
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <Field label="Full name" name="fullName" autoComplete={auto('name')} required maxLength={100} defaultValue={address.fullName} error={errors.fullName} className="sm:col-span-6" />
      <Field label="Street and number" name="line1" autoComplete={auto('address-line1')} required maxLength={150} defaultValue={address.line1} error={errors.line1} className="sm:col-span-6" />
      <Field label="Flat, floor, company" name="line2" autoComplete={auto('address-line2')} maxLength={150} defaultValue={address.line2 ?? ''} error={errors.line2} className="sm:col-span-6" />
      <Field
        label="Postal code"
        name="postalCode"
        autoComplete={auto('postal-code')}
        required
        pattern="[A-Za-z0-9][A-Za-z0-9 \-]{1,14}"
        title="2 to 15 letters, digits, blanks or hyphens."
        defaultValue={address.postalCode}
        error={errors.postalCode}
        className="sm:col-span-2"
      />
      <Field label="City" name="city" autoComplete={auto('address-level2')} required maxLength={100} defaultValue={address.city} error={errors.city} className="sm:col-span-4" />
      <Field label="Region" name="region" autoComplete={auto('address-level1')} maxLength={100} defaultValue={address.region ?? ''} error={errors.region} className="sm:col-span-3" />
      <SelectField label="Country" name="country" autoComplete={auto('country')} required defaultValue={address.country ?? 'DE'} error={errors.country} className="sm:col-span-3">
        {COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Field
        label="Phone"
        name="phone"
        type="tel"
        autoComplete={auto('tel')}
        pattern="\+?[0-9][0-9 \(\)\.\/\-]{2,28}"
        title="A phone number such as +49 30 901820."
        hint="For the carrier only."
        defaultValue={address.phone ?? ''}
        error={errors.phone}
        className="sm:col-span-6"
      />
    </div>
  );
}

/** What the fields say, without those left empty. */
export function readAddress(values: FormValues): PostalAddress {
  const { fullName = '', line1 = '', city = '', postalCode = '', country = '', line2, region, phone } = values;
  return {
    fullName,
    line1,
    city,
    postalCode,
    country,
    ...(line2 && { line2 }),
    ...(region && { region }),
    ...(phone && { phone }),
  };
}
