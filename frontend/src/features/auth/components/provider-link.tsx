import { ButtonLink } from '@/components/ui/button';
import type { SignInProvider } from '@/config/runtime';
import { atProvider } from '@/lib/next-path';

/** Leads to the provider, and from there back to where one wanted to go. */
export function ProviderLink({ provider, next }: { provider: SignInProvider | null; next: string }) {
  return provider ? (
    <div className="mt-6 border-t border-line pt-6">
      <ButtonLink href={atProvider(provider.url, next)} prefetch={false} look="outline" size="lg" className="w-full">
        Continue with {provider.name}
      </ButtonLink>
    </div>
  ) : null;
}
