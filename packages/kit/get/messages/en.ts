import type { Colors } from '../../command/colors.ts';
import type { Form } from '../../command/compose-snippet.ts';
import type { Widget } from '../../command/pre-render.ts';
import type { Host } from '../options.ts';
import type { FeedState } from '../preview.ts';
import type { Fault } from '../read-snippet.ts';

/** A form that is pasted in the same way everywhere, or one for a host that treats it in a way of its own. */
type Pasting =
  | 'oembed'
  | 'link'
  | 'wordpress-author frame'
  | 'wordpress-author placeholder'
  | 'site-builder element'
  | 'site-builder placeholder'
  | 'drupal frame'
  | 'framework frame';

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
  /** To the fourth step, which is far below the first on a phone. */
  readonly goToCopy: string;
  readonly chosen: string;
  readonly asOf: string;
  readonly nextReview: string;
  readonly listAsOf: string;
  readonly policies: { readonly none: string; readonly one: string; readonly other: string };
  readonly ends: string;
  readonly won: string;
  readonly open: string;
  readonly hosts: Readonly<Record<Host, readonly [name: string, how: string]>>;
  /** How to paste a form, where the sentence of the host is about another one. */
  readonly pasting: Readonly<Record<Pasting, string>>;
  /** Of a frame, after how to paste it. */
  readonly withoutScript: string;
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
  readonly maxWidth: string;
  readonly maxWidthNumber: string;
  readonly ownWidth: string;
  readonly colors: {
    readonly legend: string;
    readonly hint: string;
    readonly oneScheme: string;
    readonly fields: Readonly<Record<keyof Colors, string>>;
    readonly pick: string;
    readonly enough: string;
    readonly onPage: string;
    readonly tooLittle: string;
    readonly notColor: string;
    readonly keeps: string;
    readonly keepsUsual: string;
    readonly inSnippet: string;
    readonly inSheet: string;
    readonly inFrame: string;
  };
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
  readonly grounds: Readonly<Record<'label' | 'white' | 'tint' | 'dark' | 'own', string>>;
  readonly feed: string;
  readonly feeds: Readonly<Record<FeedState, string>>;
  readonly feedHint: string;
  readonly wonWords: string;
  readonly dark: string;
  readonly rtl: string;
  readonly noScripts: string;
  readonly snippet: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly copyNothing: string;
  readonly off: Readonly<Record<'widget' | 'other', string>>;
  readonly cssInstead: readonly [summary: string, hint: string];
  readonly cssNeeded: readonly [summary: string, hint: string];
  readonly room: string;
  readonly roomHint: string;
  readonly network: string;
  readonly noRequests: string;
  readonly files: string;
  readonly size: string;
  readonly total: string;
  readonly policy: string;
  readonly policyHint: string;
  readonly noPolicy: string;
  readonly privacy: string;
  readonly privacyText: string;
  readonly privacyNote: string;
  readonly privacyEmail: string;
  readonly linkMade: string;
  readonly link: string;
  readonly report: string;
  readonly reportNowhere: string;
  readonly versions: {
    readonly legend: string;
    readonly frozen: readonly [name: string, cost: string];
    readonly current: readonly [name: string, cost: string];
    readonly frame: string;
    readonly oembed: string;
    readonly mail: string;
    readonly link: string;
  };
  readonly local: string;
  readonly paste: string;
  readonly pasteLabel: string;
  readonly pasteOpen: string;
  readonly pasteFine: string;
  readonly pasteOpened: string;
  readonly pasteBare: string;
  readonly didYouMean: string;
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
  goToCopy: 'Go to the code',
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
  open: 'It has no end date.',
  hosts: {
    html: ['My own HTML', 'Paste it where the widget should stand.'],
    'wordpress-author': [
      'WordPress, I write posts',
      'WordPress takes scripts and frames out of what an author pastes.',
    ],
    'wordpress-administrator': [
      'WordPress, I administer the site',
      'Paste it into a block “Custom HTML”. The script is needed once on a page.',
    ],
    'site-builder': ['Squarespace, Wix or Webflow', 'Paste it into the block for embedded code.'],
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
  pasting: {
    oembed: 'Paste the address on a line of its own. WordPress makes a frame of it.',
    link: 'You can paste this link without an administrator. In WordPress, an author can paste neither a script nor a frame. Your administrator can add the script to the site: then choose the div with data attributes in step 2.',
    'wordpress-author frame':
      'Give it to your administrator: WordPress takes frames and scripts out of what an author pastes. You yourself can paste the link, in step 2.',
    'wordpress-author placeholder':
      'Paste it into a block “Custom HTML”. WordPress takes the script out of what an author pastes, so it is a link alone until your administrator has added the script to the site.',
    'site-builder element':
      'Paste it into the block for embedded code. Where scripts are not allowed, choose the frame in step 2.',
    'site-builder placeholder':
      'Paste it into the block for embedded code. Where scripts are not allowed, choose the frame in step 2.',
    'drupal frame': 'Use a text format that allows iframe.',
    'framework frame': 'Put the script into index.html and the frame into a component.',
  },
  withoutScript:
    'Where scripts are not allowed, leave the first line out. The frame then keeps the height that you see in step 3.',
  form: 'Form of the code',
  forms: {
    element: 'Element with its script',
    placeholder: 'div with data attributes, for editors that remove unknown tags',
    frame: 'Frame',
    oembed: 'Address alone (oEmbed)',
    link: 'Plain link',
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
  maxWidth: 'Greatest width, in pixels',
  maxWidthNumber: 'Greatest width as a number',
  ownWidth: 'As wide as its place',
  colors: {
    legend: 'Colors of your own',
    hint: 'Write a color as #6b2f74, or leave the field empty for the usual one.',
    oneScheme:
      'One color holds for light or for dark pages, not for both: with it the widget is light, unless you choose dark above.',
    fields: { accent: 'Buttons and links', onAccent: 'Text on a button', ground: 'Ground of the widget' },
    pick: 'pick',
    enough: 'Contrast {ratio} : 1, easy to read.',
    onPage: 'Contrast {ratio} : 1 on the page that the preview has.',
    tooLittle: 'Contrast {ratio} : 1 is too little: text needs 4.5.',
    notColor: 'Write it as #ffcc00.',
    keeps: 'The code keeps {color}.',
    keepsUsual: 'The code keeps the usual color.',
    inSnippet:
      'They stand in the code as a style attribute, which WordPress keeps. Where a page forbids it, the widget has its usual colors.',
    inFrame: 'A frame has the publisher’s own colors.',
    inSheet: 'They belong into your style sheet; the lines for it stand below the code.',
  },
  nothingToFit: 'There is nothing to set for this form.',
  preview: 'Preview',
  previewEmpty: 'Choose a record in the first step, and it is shown here.',
  previewOembed: 'An editor with oEmbed makes such a frame of the address:',
  previewText: 'This is the text of the mail:',
  stage: 'Try it on another page',
  width: 'Width of the place, in pixels',
  widthNumber: 'Width of the place as a number',
  fullWidth: 'Whole width',
  textSize: 'Size of the page’s text',
  grounds: {
    label: 'Ground of the page',
    white: 'White',
    tint: 'Off-white',
    dark: 'Dark',
    own: 'A color of its own',
  },
  feed: 'The publisher’s records',
  feeds: {
    live: 'As they are',
    failing: 'Out of reach',
    ended: 'The action has ended',
    won: 'The action was won',
  },
  feedHint: 'A trial in this preview alone. The code is the same.',
  wonWords: '[Here stands what was won]',
  dark: 'The page calls itself dark',
  rtl: 'Right-to-left page',
  noScripts: 'Scripts off',
  snippet: 'The code',
  copy: 'Copy the code',
  copied: 'Copied. Paste it into your page.',
  copyFailed: 'The browser did not allow copying. The code is selected: press Ctrl+C, or ⌘C on a Mac.',
  copyNothing: 'Choose a record first.',
  off: {
    widget:
      'To take it off: delete the code, or write data-rights-off into the <body> tag, and every widget of the page is gone at once.',
    other: 'To take it off: delete it.',
  },
  cssInstead: [
    'The same for your style sheet',
    'For a page whose policy forbids style attributes. Then take style="…" out of the code.',
  ],
  cssNeeded: [
    'CSS with your colors and width',
    'Add it to your style sheet: this place keeps no style in the code.',
  ],
  room: 'CSS that keeps room',
  roomHint: 'Add it to your style sheet, so that nothing moves when the widget fills.',
  network: 'What it asks of the network',
  noRequests: 'Nothing: it makes no request.',
  files: 'File',
  size: 'Size',
  total: 'In all, about {size}, compressed, as the publisher’s server should send it.',
  policy: 'Content security policy',
  policyHint: 'If your page has such a policy, add:',
  noPolicy: 'No change is needed.',
  privacy: 'For your privacy policy',
  privacyText:
    'Some of our pages show records of {publisher}. To show them, your browser requests files from {host}. Its server thereby receives your IP address, what your browser says of itself, the names of those files ({file}) and the name of our site, but not which of its pages you read. The widget sets no cookies and sends none.',
  privacyNote: 'This holds unless your own pages have a referrer policy that sends whole addresses.',
  privacyEmail: 'Nothing to add: the mail loads nothing. Whoever follows its link opens a page of {host}.',
  linkMade: 'Nothing to add: a link loads nothing. Whoever follows it opens a page of {host}.',
  report: 'A mistake in a record, or a question? Ask the publisher:',
  reportNowhere: '{publisher} names nobody to ask, and no address for mistakes.',
  link: 'The plain link, for readers without scripts',
  versions: {
    legend: 'Which script it loads',
    frozen: [
      'Frozen with its hash (usual)',
      'Browsers refuse any other file, so nobody can change what runs on your page. It costs you a new paste to get a newer version. The facts stay current all the same.',
    ],
    current: [
      'Always current',
      'New versions and mends arrive by themselves. It costs the hash: whoever can write to the publisher’s server can change what runs on your page.',
    ],
    frame:
      'Always current: the frame shows the newest version, and you never paste again. It costs the hash for what is inside the frame, which cannot reach your page. The small script beside it, which sets the height, is a file of its own that is frozen with its hash.',
    oembed:
      'Always current: the frame shows the newest version, and you never paste again. It costs the hash for what is inside the frame, which cannot reach your page.',
    mail: 'A mail stays as it was sent. Its link leads to the present record.',
    link: 'It loads none. The link leads to the present record.',
  },
  local:
    'This page is on your own computer, so code from here works only on it. For other pages use the published release.',
  paste: 'Paste your code',
  pasteLabel: 'Code from one of your pages, also of an older version',
  pasteOpen: 'Open it here',
  pasteFine: 'It is opened above. Nothing is wrong with it.',
  pasteOpened: 'It is opened above. Note:',
  pasteBare: 'It is opened above, without a record:',
  didYouMean: 'Did you mean {name}?',
  faults: {
    'no-snippet': 'There is no widget in this text.',
    mail: 'This is the text of a newsletter, which cannot be opened here. Choose its record in step 1.',
    'cut-off': 'The code seems cut off. Copy it again, from its first character to its last.',
    'fixed-height': 'There is no script beside the frame, so its height is fixed, at {about} pixels.',
    escaped: 'The editor has turned the code into text, so readers see the code. Paste it in the HTML view.',
    'curly-quotes': 'The editor has changed straight quotes into curly ones. Paste it in the HTML view.',
    rewritten:
      'Something on its way, such as a mail or a program, has rewritten the code, and it does not run so. Copy it above again.',
    'only-link':
      'Only a link is here. If there was a widget, the editor has removed its tag: use another form in step 2.',
    several: 'There are {about} widgets. The first one is opened.',
    'no-script': 'There is no script in it. That is right if the page has the script elsewhere.',
    'no-module': 'The script {about} has no type="module", so browsers do not run it.',
    'no-hash': 'The script {about} has no hash (integrity), so nothing holds it to this version.',
    'changed-hash': 'The hash of {about} is not that of the release: a browser refuses the script.',
    'moving-hash':
      'The script {about} has an address that changes and a hash that does not: browsers refuse it after the next version.',
    'no-style': 'The editor has removed the style attribute with your colors and width.',
    'other-version': 'It loads version {about}; the code above loads {current}.',
    'other-release': 'It belongs to another release: {about}',
    'no-record': 'There is no record “{about}” here.',
    'no-link': 'There is no link inside, so readers without scripts see nothing.',
    'unknown-attribute': 'The attribute “{about}” is not set by this page. It is left out above.',
  },
};
