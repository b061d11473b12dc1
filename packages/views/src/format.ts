/** Builds sentences from the texts of a catalogue. */

/** A text with its `{names}` replaced. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The plural form for a number in a language: "Source", "Sources (3)". */
export function plural(
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
  count: number,
  locale: string,
): string {
  const rule = locale === 'en' ? (count === 1 ? 'one' : 'other') : new Intl.PluralRules(locale).select(count);
  return fill(forms[rule] ?? forms.other ?? '', { count });
}
