import Link from 'next/link';
import type { Webhook } from '@/lib/api/types';
import { SecretOnce } from '../secret-once';
import { endpointHref } from './words';

interface EndpointSecretProps {
  endpoint: Webhook;
  /** It had another one before. */
  rotated: boolean;
  onKept: () => void;
}

export function EndpointSecret({ endpoint: { id, url, secret }, rotated, onKept }: EndpointSecretProps) {
  return (
    <SecretOnce
      title={rotated ? 'Keep the new secret' : 'Keep the secret of the new endpoint'}
      secret={secret}
      lost="The answer with the secret got lost on the way. Rotate the secret of the endpoint to get another."
      onKept={onKept}
    >
      <p>
        {rotated ? (
          <>
            Whoever receives the messages verifies their signatures with it. The one before signs beside it for a while, 24 hours unless the shop is
            set up otherwise.
          </>
        ) : (
          <>
            Whoever receives the messages at{' '}
            <Link href={endpointHref(id)} className="link break-all">
              {url}
            </Link>{' '}
            verifies their signatures with it.
          </>
        )}
      </p>
    </SecretOnce>
  );
}
