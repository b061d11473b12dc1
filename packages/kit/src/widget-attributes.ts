// Generated from custom-elements.json by `npm run update:generated`.

/** The attributes of each widget, beside those that all have. */
export interface WidgetAttributes {
  'action-banner': {
    action?: string;
    variant?: 'info' | 'urgent' | 'victory';
    placement?: 'inline' | 'sticky-top' | 'sticky-bottom';
    dismissible?: boolean;
    remember?: 'none' | 'session' | 'local';
    starts?: string;
    ends?: string;
    'time-zone'?: string;
    label?: string;
    preview?: 'upcoming' | 'live' | 'ended' | 'won' | 'dismissed';
    allow?: string;
  };
  'action-button': {
    action?: string;
    href?: string;
    kind?: 'learn' | 'donate' | 'sign' | 'email' | 'call' | 'attend' | 'share' | 'contact';
    amounts?: string;
    monthly?: boolean;
    partner?: string;
    appearance?: 'solid' | 'outline' | 'link';
    disclosure?: 'full' | 'short';
    'new-tab'?: boolean;
    allow?: string;
  };
  'case-timeline': { cases?: string; order?: 'asc' | 'desc'; limit?: string | number; kinds?: string };
  'town-policy-card': { town: string; allow?: string };
}

/** The attributes that every widget has. */
export interface SharedAttributes {
  feed?: string;
  'heading-level'?: '2' | '3' | '4' | '5' | '6' | 'none' | 2 | 3 | 4 | 5 | 6;
  loading?: 'lazy' | 'eager';
  'color-scheme'?: 'light' | 'dark';
  lang?: string;
}
