'use client';

import { Button } from '@/components/ui/button';
import { ProblemNotice, Skeleton } from '@/components/ui/feedback';
import { Field } from '@/components/ui/field';
import { ApiError } from '@/lib/api/problem';
import type { Webhook, WebhookInput } from '@/lib/api/types';
import { useForm } from '@/lib/forms';
import { useResource } from '@/lib/use-resource';
import { listEventTypes } from '../api/webhooks';
import { CheckGroup, chosenIn } from '../check-group';
import { eventLabel } from './words';

interface EndpointFormProps {
  label: string;
  submitLabel: string;
  /** As it is; none for a new one. */
  endpoint?: Webhook;
  onSubmit: (input: WebhookInput) => Promise<void>;
  onBack?: () => void;
}

/** Where events are sent, and which. */
export function EndpointForm({ label, submitLabel, endpoint, onSubmit, onBack }: EndpointFormProps) {
  const { form, busy, errors, failure } = useForm(async ({ url = '', description = '' }, element) => {
    const eventTypes = chosenIn(element, 'eventTypes');
    if (eventTypes.length === 0) throw new ApiError({ title: 'No event is chosen' }).at('eventTypes', 'Choose what it is told of.');
    await onSubmit({ url, eventTypes, description });
  });

  return (
    <form {...form} aria-label={label} className="mt-4 space-y-5 text-sm">
      <ProblemNotice error={failure} />
      <Field
        name="url"
        type="url"
        label="URL"
        hint="https, and a host on the public Internet"
        defaultValue={endpoint?.url}
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={2_048}
        error={errors.url}
      />
      <Field
        name="description"
        label="Description"
        hint="Whose it is, and what for"
        defaultValue={endpoint?.description}
        maxLength={200}
        error={errors.description}
      />
      <EventTypes chosen={endpoint?.eventTypes ?? []} error={errors.eventTypes} />
      <div className="flex flex-wrap justify-end gap-3">
        {onBack && (
          <Button look="quiet" onClick={onBack} disabled={busy}>
            Back
          </Button>
        )}
        <Button type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

function EventTypes({ chosen, error: mistake }: { chosen: string[]; error: string | undefined }) {
  const { data, error, reload } = useResource('event types', listEventTypes);
  if (!data) {
    if (!error) return <Skeleton className="h-40 w-full" />;
    return <ProblemNotice error={error} action={<Button size="sm" look="outline" onClick={reload}>Try again</Button>} />;
  }
  return (
    <CheckGroup
      name="eventTypes"
      legend="Events it is told of"
      choices={data.items.map((type) => ({ value: type, label: eventLabel(type) }))}
      chosen={chosen}
      error={mistake}
      className="grid gap-x-6 sm:grid-cols-2"
    />
  );
}
