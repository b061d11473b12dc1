/** Types for React 19, which sets properties and listens to events of custom elements by itself; nothing runs. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ActionBannerElement } from './action-banner/action-banner-element.js';
import type { ActionButtonElement } from './action-button/action-button-element.js';
import type { CaseTimelineElement } from './case-timeline/case-timeline-element.js';
import type { RightsActEvent } from './events/rights-act-event.js';
import type { RightsDismissEvent } from './events/rights-dismiss-event.js';
import type { RightsDismissedEvent } from './events/rights-dismissed-event.js';
import type { RightsErrorEvent } from './events/rights-error-event.js';
import type { RightsReadyEvent } from './events/rights-ready-event.js';
import type { TownPolicyCardElement } from './town-policy-card/town-policy-card-element.js';

interface RightsEvents {
  'onrights-ready'?: (event: RightsReadyEvent) => void;
  'onrights-error'?: (event: RightsErrorEvent) => void;
  'onrights-dismiss'?: (event: RightsDismissEvent) => void;
  'onrights-dismissed'?: (event: RightsDismissedEvent) => void;
  'onrights-act'?: (event: RightsActEvent) => void;
}

type Props<E extends HTMLElement, Attribute extends keyof E> = DetailedHTMLProps<HTMLAttributes<E>, E> &
  RightsEvents & { [A in Attribute]?: E[A] | undefined };

type Shared = 'feed' | 'headingLevel' | 'loading' | 'colorScheme';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'rights-action-banner': Props<
        ActionBannerElement,
        | Shared
        | 'allow'
        | 'action'
        | 'variant'
        | 'placement'
        | 'dismissible'
        | 'remember'
        | 'starts'
        | 'ends'
        | 'timeZone'
        | 'label'
      >;
      'rights-case-timeline': Props<CaseTimelineElement, Shared | 'cases' | 'order' | 'limit' | 'kinds'>;
      'rights-town-policy-card': Props<TownPolicyCardElement, Shared | 'allow' | 'town'>;
      'rights-action-button': Props<
        ActionButtonElement,
        | Shared
        | 'allow'
        | 'action'
        | 'href'
        | 'kind'
        | 'amounts'
        | 'monthly'
        | 'partner'
        | 'appearance'
        | 'disclosure'
        | 'newTab'
      >;
    }
  }
}
