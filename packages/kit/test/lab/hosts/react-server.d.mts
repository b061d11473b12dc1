/** As one text. */
export function reactMarkup(options?: { readonly camelCase?: boolean }): string;

/** As a stream. */
export function reactStream(): Promise<string>;
