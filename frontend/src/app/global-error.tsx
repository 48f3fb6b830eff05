'use client';

import './globals.css';

/** The last resort: the layout itself failed, so nothing of it can be used. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center p-6 text-center">
        <main>
          <h1 className="text-4xl">Something went wrong</h1>
          <p className="mt-4 text-soft">The shop could not show this page. Please load it again.</p>
        </main>
      </body>
    </html>
  );
}
