import type { ReactNode } from 'react';
import { Widgets } from './widgets';

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Widgets />
      </body>
    </html>
  );
}
