import { Story } from '@storybook/addon-docs/blocks';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { StoryExport } from './guide';
import { LINK_KEPT } from '../keep-links';
import type { State } from './guide';

/** How much of a state is shown at first. **Unit:** CSS pixels. */
const FOLDED = 560;

/** Whether an element has become higher than {@link FOLDED}, by more than a fold is worth. */
function useIsTall(inner: RefObject<HTMLElement | null>): boolean {
  const [isTall, setTall] = useState(false);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setTall((entry?.contentRect.height ?? 0) > FOLDED * 1.2);
    });
    if (inner.current) observer.observe(inner.current);
    return () => {
      observer.disconnect();
    };
  }, [inner]);
  return isTall;
}

/** A tall story, of which the upper part is shown until a reader asks for all, or comes to a link in it by the keyboard. */
export function Folded({ children }: { readonly children: ReactNode }): ReactNode {
  const inner = useRef<HTMLDivElement>(null);
  const isTall = useIsTall(inner);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div
        className="folded"
        data-is={isTall && !isOpen ? 'folded' : 'open'}
        onFocus={() => {
          setOpen(true);
        }}
      >
        <div ref={inner}>{children}</div>
      </div>
      {isTall && !isOpen && (
        <button
          type="button"
          className="unfold"
          onClick={() => {
            setOpen(true);
          }}
        >
          Show the whole of it
        </button>
      )}
    </>
  );
}

/** A story, and below it what a followed link would have opened. */
export function Stage({ of, shows }: { readonly of: StoryExport } & Pick<State, 'shows'>): ReactNode {
  const stage = useRef<HTMLDivElement>(null);
  const [link, setLink] = useState('');
  useEffect(() => {
    const onKept = (event: Event): void => {
      const isHere = stage.current?.matches(':active, :focus-within');
      setLink(isHere && event instanceof CustomEvent ? String(event.detail) : '');
    };
    addEventListener(LINK_KEPT, onKept);
    return () => {
      removeEventListener(LINK_KEPT, onKept);
    };
  }, []);
  return (
    <>
      <div className="stage" ref={stage} data-shows={shows ?? 'record'}>
        <Story of={of} />
      </div>
      <p className="meta kept" role="status">
        {link && (
          <>
            On a page this link opens <code>{link}</code>
          </>
        )}
      </p>
    </>
  );
}
