import type { ReactNode } from 'react';

interface AuthFrameProps {
  title: string;
  intro: ReactNode;
  children: ReactNode;
}

export function AuthFrame({ title, intro, children }: AuthFrameProps) {
  return (
    <div className="shell py-12 sm:py-20">
      <div className="card mx-auto max-w-md p-6 shadow-lift sm:p-10">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-2 mb-7 text-sm text-soft">{intro}</p>
        {children}
      </div>
    </div>
  );
}
