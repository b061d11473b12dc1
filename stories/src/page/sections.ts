/** The headings of every element's page, in this order, with the fragments that lead to them. */
export const SECTIONS = [
  ['purpose', 'What it is for'],
  ['example', 'Live example'],
  ['copy', 'Copy this'],
  ['when', 'When to use it, and when something else'],
  ['states', 'What readers see in each state'],
  ['content', 'Content rules'],
  ['languages', 'Languages'],
  ['accessibility', 'Accessibility'],
  ['api', 'API'],
  ['theming', 'Theming'],
  ['network', 'Network and bytes'],
  ['changes', 'Changes'],
] as const;

export type SectionId = (typeof SECTIONS)[number][0];
