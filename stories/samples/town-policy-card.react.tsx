import '@rights-kit/elements/town-policy-card.js';
import { configure } from '@rights-kit/elements';
import type {} from '@rights-kit/elements/react';
import type { ReactNode } from 'react';

configure({
  feed: 'https://www.example.org/rights-kit/feed/v1/',
});

export function TownPolicy(): ReactNode {
  return (
    <rights-town-policy-card town="boston">
      <a href="https://www.example.org/rights-kit/r/towns/boston/">
        Boston: policy on working with federal immigration enforcement
      </a>
    </rights-town-policy-card>
  );
}
