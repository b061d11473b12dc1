import '@rights-kit/elements/case-timeline.js';
import { configure } from '@rights-kit/elements';
import type {} from '@rights-kit/elements/react';
import type { ReactNode } from 'react';

configure({
  feed: 'https://www.example.org/rights-kit/feed/v1/',
});

export function CaseTimeline(): ReactNode {
  return (
    <rights-case-timeline cases="gordon-v-johnson">
      <a href="https://www.example.org/rights-kit/r/cases/gordon-v-johnson/">Gordon v. Johnson</a>
    </rights-case-timeline>
  );
}
