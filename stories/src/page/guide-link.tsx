import type { ReactNode } from 'react';

/** A guide of `docs/`, by the identifier of its page in this Storybook. A test holds that it is there. */
export function GuideLink({
  to,
  children,
}: {
  readonly to: string;
  readonly children: ReactNode;
}): ReactNode {
  // In place of the whole page: Storybook shows pages of documentation in a frame.
  return (
    <a href={`./?path=/docs/guides-${to}--docs`} target="_parent">
      {children}
    </a>
  );
}
