import '@rights-kit/elements/action-button.js';
import { configure } from '@rights-kit/elements';
import type {} from '@rights-kit/elements/react';
import type { ReactNode } from 'react';

configure({
  feed: 'https://www.example.org/rights-kit/feed/v1/',
});

export function TakeAction(): ReactNode {
  return (
    <rights-action-button action="donate-sample" amounts="25 50 100">
      <a href="https://www.example.org/rights-kit/r/actions/donate-sample/">Donate</a>
    </rights-action-button>
  );
}
