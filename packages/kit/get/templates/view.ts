/** What the templates show, and what a partner can do there. */
import type { Colors, Scheme } from '../../command/colors.ts';
import type { Form } from '../../command/compose-snippet.ts';
import type { ColorField } from '../color-fields.ts';
import type { GetMessages } from '../messages/en.ts';
import type { RequestedFile } from '../network.ts';
import type { Fit } from '../options.ts';
import type { FeedState, Stage } from '../preview.ts';
import type { Found } from '../search.ts';
import type { State } from '../state.ts';

export interface View {
  readonly messages: GetMessages;
  readonly state: State;
  readonly status: 'loading' | 'failed' | 'ready';
  readonly typed: string;
  readonly found: readonly Found[];
  /** The chosen record's name; `''` before one is chosen. */
  readonly name: string;
  /** That the chosen record is not in the lists, as that of an old address may be; `''` where it is, or before one is chosen. */
  readonly unknown: string;
  readonly facts: readonly string[];
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly hasOembed: boolean;
  readonly fit: Fit;
  /** The languages of the snippet, with their names. */
  readonly languages: readonly (readonly [tag: string, name: string])[];
  /** `''` before a record is chosen. */
  readonly snippet: string;
  /** What prints the pre-rendered form; `''` before a record is chosen. */
  readonly command: string;
  /** The document of the preview. */
  readonly preview: string;
  readonly stage: Stage;
  readonly feeds: readonly FeedState[];
  readonly colors: readonly ColorField[];
  /** The scheme of the snippet, also where only its colors need one. */
  readonly scheme: Scheme;
  /** Whether the colors hold on light or on dark pages alone, so that the widget cannot follow its page. */
  readonly isSchemeForced: boolean;
  /** Whether colors of this widget would. */
  readonly hasOneScheme: boolean;
  /** Whether the snippet itself has colors and width. */
  readonly hasStyle: boolean;
  /** Colors and width for a style sheet; `''` where none are chosen. */
  readonly css: string;
  readonly room: string;
  readonly files: readonly RequestedFile[];
  readonly policy: string;
  readonly publisher: string;
  readonly host: string;
  readonly base: string;
  /** The address of the record's page. */
  readonly page: string;
  readonly isLocal: boolean;
  /** What was last copied or could not be. */
  readonly note: string;
  /** What became of a text that was pasted: how it was opened, `''` where it was not, and what is wrong with it. */
  readonly pasted: { readonly opened: string; readonly lines: readonly string[] } | undefined;
}

export interface Acts {
  readonly set: (change: Partial<State>) => void;
  /** @param typed need not be a color */
  readonly setColor: (field: keyof Colors, typed: string) => void;
  readonly setStage: (change: Partial<Stage>) => void;
  readonly search: (typed: string) => void;
  readonly copy: (id: string) => void;
  readonly open: (pasted: string) => void;
  readonly goToCopy: () => void;
}
