import '@rights-kit/elements/action-banner.js';
import { configure } from '@rights-kit/elements';
import type {} from '@rights-kit/elements/react';
import type { ReactNode } from 'react';

configure({
  feed: 'https://www.example.org/rights-kit/feed/v1/',
  allow: 'www.miracoalition.org',
});

export function Campaign(): ReactNode {
  return (
    <rights-action-banner action="protect-act">
      <a href="https://www.example.org/rights-kit/r/actions/protect-act/">PROTECT Act</a>
    </rights-action-banner>
  );
}
