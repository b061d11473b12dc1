import { useId, useRef, useState, type ReactNode } from 'react';

interface CodeBlockProps {
  readonly code: string;
  /** What the code is, as the name of its region. */
  readonly label: string;
  readonly note?: ReactNode;
}

/** Code to copy. It wraps, so that it can be read on a phone. */
export function CodeBlock({ code, label, note }: CodeBlockProps): ReactNode {
  const text = useRef<HTMLElement>(null);
  const [status, setStatus] = useState('');
  const id = useId();

  async function copy(): Promise<void> {
    // Emptied first, since a screen reader reads only what changes.
    setStatus('');
    try {
      await navigator.clipboard.writeText(code);
      setStatus('Copied.');
    } catch {
      if (text.current) getSelection()?.selectAllChildren(text.current);
      setStatus('The code is selected: press Ctrl+C, or Cmd+C on a Mac.');
    }
  }

  return (
    <div className="code" role="group" aria-labelledby={id}>
      <div className="code-head">
        <span id={id}>{label}</span>
        <button type="button" disabled={!code} onClick={() => void copy()}>
          Copy
        </button>
        <span role="status">{status}</span>
      </div>
      {note && <p className="meta">{note}</p>}
      <pre>
        <code ref={text}>{code}</code>
      </pre>
    </div>
  );
}
