import type { Form } from '../../command/compose-snippet.ts';
import type { Widget } from '../../command/pre-render.ts';
import type { Host } from '../options.ts';
import type { Fault } from '../read-snippet.ts';

/** The texts of the builder in one language. A word in braces is filled in. */
export interface GetMessages {
  readonly title: string;
  readonly lead: string;
  readonly needsScript: string;
  readonly loading: string;
  readonly failed: string;
  readonly steps: readonly [record: string, place: string, fit: string, copy: string];
  readonly kind: string;
  readonly widgets: Readonly<Record<Widget, readonly [name: string, does: string]>>;
  readonly search: Readonly<Record<'town' | 'cases' | 'action', string>>;
  readonly searchHint: string;
  readonly found: {
    readonly none: string;
    readonly one: string;
    readonly other: string;
    readonly first: string;
  };
  readonly alsoNamed: string;
  readonly chosen: string;
  readonly asOf: string;
  readonly nextReview: string;
  readonly listAsOf: string;
  readonly policies: { readonly none: string; readonly one: string; readonly other: string };
  readonly ends: string;
  readonly won: string;
  readonly open: string;
  readonly hosts: Readonly<Record<Host, readonly [name: string, how: string]>>;
  readonly form: string;
  readonly forms: Readonly<Record<Form, string>>;
  readonly preRendered: string;
  readonly noOembed: string;
  readonly lang: string;
  readonly asPage: string;
  readonly layout: string;
  readonly layouts: readonly [own: string, short: string, full: string];
  readonly level: string;
  readonly ownLevel: string;
  readonly scheme: string;
  readonly schemes: readonly [page: string, light: string, dark: string];
  readonly height: string;
  readonly heightHint: string;
  readonly preload: string;
  readonly preloadHint: string;
  readonly nothingToFit: string;
  readonly preview: string;
  readonly previewEmpty: string;
  readonly previewOembed: string;
  readonly previewText: string;
  readonly stage: string;
  readonly width: string;
  readonly widthNumber: string;
  readonly fullWidth: string;
  readonly textSize: string;
  readonly dark: string;
  readonly rtl: string;
  readonly noScripts: string;
  readonly snippet: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyNothing: string;
  readonly room: string;
  readonly roomHint: string;
  readonly network: string;
  readonly noRequests: string;
  readonly files: string;
  readonly size: string;
  readonly unknownSize: string;
  readonly total: string;
  readonly policy: string;
  readonly policyHint: string;
  readonly noPolicy: string;
  readonly privacy: string;
  readonly privacyText: string;
  readonly privacyEmail: string;
  readonly link: string;
  readonly versions: string;
  readonly frozen: string;
  readonly current: string;
  readonly sent: string;
  readonly local: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteOpen: string;
  readonly pasteFine: string;
  readonly pasteOpened: string;
  readonly faults: Readonly<Record<Fault, string>>;
}

export const en: GetMessages = {
  title: 'Get the code',
  lead: 'Choose a record and copy the code for your page. Everything after the first step has a good default.',
  needsScript: 'This page needs JavaScript. Each record’s own page has its code too, under “Embed this”.',
  loading: 'The list of records is being read.',
  failed:
    'The list of records could not be read. Load the page again; each record’s own page has its code too.',
  steps: ['Which record', 'Where it will stand', 'Make it fit', 'Copy'],
  kind: 'What it shows',
  widgets: {
    'town-policy-card': ['A place’s policy', 'A card with what is on record for a place.'],
    'case-timeline': ['A court case', 'A timeline of what happened, and what holds today.'],
    'action-banner': ['An action, as a banner', 'A band with one sentence and a button.'],
    'action-button': ['An action, as a button', 'A button alone.'],
  },
  search: { town: 'Search for a place', cases: 'Search for a case', action: 'Search for an action' },
  searchHint: 'The search runs on your device; what you type is sent to nobody.',
  found: {
    none: 'Nothing found.',
    one: '1 found.',
    other: '{count} found.',
    first: '{count} found; these are the first {shown}. Type more to find others.',
  },
  alsoNamed: 'also “{alias}”',
  chosen: 'Chosen: {name}',
  asOf: 'As of {date}.',
  nextReview: 'Next review due {date}.',
  listAsOf: 'List as of {date}.',
  policies: {
    none: 'No policy on record.',
    one: '1 policy on record.',
    other: '{count} policies on record.',
  },
  ends: 'Until {date}.',
  won: 'Won.',
  open: 'No last day.',
  hosts: {
    html: ['My own HTML', 'Paste it where the widget should stand.'],
    'wordpress-author': [
      'WordPress, I write posts',
      'Paste the address on a line of its own. WordPress makes a frame of it.',
    ],
    'wordpress-administrator': [
      'WordPress, I administer the site',
      'Paste it into a block “Custom HTML”. The script is needed once on a page.',
    ],
    'site-builder': [
      'Squarespace, Wix or Webflow',
      'Paste it into the block for embedded code. A frame works where scripts are not allowed.',
    ],
    drupal: [
      'Drupal',
      'Use a text format that allows div with data attributes, and add the script in the theme.',
    ],
    newsletter: ['A newsletter', 'Paste it into the mail. It has no script, no image and no tracking.'],
    framework: [
      'React or Vue',
      'Put the script into index.html and the element into a component. The attributes stay as they are.',
    ],
  },
  form: 'Form of the code',
  forms: {
    element: 'Element with its script',
    placeholder: 'div with data attributes, for editors that remove unknown tags',
    frame: 'Frame',
    oembed: 'Address alone (oEmbed)',
    'pre-rendered': 'Pre-rendered',
    email: 'HTML for a mail',
    'email-text': 'Plain text for a mail',
  },
  preRendered:
    'This form has the record’s text in your own HTML. Only the command makes it, beside the publisher’s records:',
  noOembed: 'This release was made without its address, so it offers no address alone.',
  lang: 'Language',
  asPage: 'As my page',
  layout: 'Layout',
  layouts: ['Usual', 'Short, the rest behind a press', 'Full, everything open'],
  level: 'Level of its heading',
  ownLevel: 'Usual',
  scheme: 'Colors',
  schemes: ['As my page', 'Light', 'Dark'],
  height: 'Height of the frame, in pixels',
  heightHint: 'With its script the frame takes the height that it needs.',
  preload: 'It stands near the top of the page',
  preloadHint: 'The browser then asks for the record at once.',
  nothingToFit: 'There is nothing to set for this form.',
  preview: 'Preview',
  previewEmpty: 'Choose a record in the first step, and it is shown here.',
  previewOembed: 'An editor with oEmbed makes such a frame of the address:',
  previewText: 'This is the text of the mail:',
  stage: 'Try it on another page',
  width: 'Width of the place, in pixels',
  widthNumber: 'The same as a number',
  fullWidth: 'Whole width',
  textSize: 'Size of the page’s text',
  dark: 'Dark page',
  rtl: 'Right-to-left page',
  noScripts: 'Scripts off',
  snippet: 'The code',
  copy: 'Copy the code',
  copied: 'Copied. Paste it into your page.',
  copyFailed: 'The browser did not allow copying. The code is selected: press Ctrl+C, or ⌘C on a Mac.',
  copyNothing: 'Choose a record first.',
  room: 'CSS that keeps room',
  roomHint: 'Add it to your style sheet, so that nothing moves when the widget fills.',
  network: 'What it asks of the network',
  noRequests: 'Nothing: a mail makes no request.',
  files: 'File',
  size: 'Size as sent',
  unknownSize: 'small',
  total: 'In all, about {size}',
  policy: 'Content security policy',
  policyHint: 'If your page has such a policy, add:',
  noPolicy: 'No change is needed.',
  privacy: 'For your privacy policy',
  privacyText:
    'Some of our pages show records of {publisher}. To show them, your browser requests files from {host}, whose server thereby receives your IP address and the names of those files ({file}), and the name of our site, but not which of its pages you read; it sets no cookies.',
  privacyEmail: 'Nothing to add: the mail loads nothing. Whoever follows its link opens a page of {host}.',
  link: 'The plain link, for readers without scripts',
  versions: 'What stays the same',
  frozen:
    'The code is frozen with its hash: the script that your page runs never changes, so to get a newer version you paste new code. The record in it is always current.',
  current:
    'Always current: the frame shows the newest version and the present record. You never need to paste it again.',
  sent: 'A mail stays as it was sent. Its link leads to the present record.',
  local:
    'This page is on your own computer, so code from here works only on it. For other pages use the published release.',
  paste: 'Paste your code',
  pasteLabel: 'Code from one of your pages, also of an older version',
  pasteOpen: 'Open it here',
  pasteFine: 'It is opened above. Nothing is wrong with it.',
  pasteOpened: 'It is opened above. Note:',
  faults: {
    'no-snippet': 'There is no widget in this text.',
    escaped: 'The editor has turned the code into text, so readers see the code. Paste it in the HTML view.',
    'curly-quotes': 'The editor has changed straight quotes into curly ones. Paste it in the HTML view.',
    'only-link':
      'Only the link is left: the editor has removed the widget’s tag. Use another form in step 2.',
    several: 'There are {about} widgets. The first one is opened.',
    'no-script': 'There is no script in it. That is right if the page has the script elsewhere.',
    'no-hash': 'The script {about} has no hash (integrity), so nothing holds it to this version.',
    'changed-hash': 'The hash of {about} is not that of the release: a browser refuses the script.',
    'other-version': 'It loads version {about}; the code above loads {current}.',
    'other-release': 'It belongs to another release: {about}',
    'no-record': 'There is no record “{about}” here.',
    'no-link': 'There is no link inside, so readers without scripts see nothing.',
    'unknown-attribute': 'The attribute “{about}” is not set by this page. It is left out above.',
  },
};
