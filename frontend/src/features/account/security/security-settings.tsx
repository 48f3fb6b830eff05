'use client';

import { useState } from 'react';
import { EmailPanel } from './email-panel';
import { PasswordPanel } from './password-panel';
import { SecondFactorPanel } from './second-factor-panel';
import { SessionsPanel } from './sessions-panel';

/** What a changed password or a new second factor also does is to end other sessions. */
export function SecuritySettings() {
  const [changes, setChanges] = useState(0);
  const changed = () => setChanges((now) => now + 1);
  return (
    <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
      <div className="space-y-6">
        <SecondFactorPanel onEnabled={changed} />
        <SessionsPanel revision={changes} />
      </div>
      <div className="space-y-6">
        <EmailPanel />
        <PasswordPanel onChanged={changed} />
      </div>
    </div>
  );
}
